package ma.khabar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says to the server what no client library would: the bytes as they are, over a socket of its own. */
public final class Wire {
    private Wire() {}

    /** What the server answers until it hangs up; {@code request} is ASCII and should ask for {@code Connection: close}. */
    public static String say(int port, String request) {
        return say(port, request, true);
    }

    /** The same to who has more to say, and waits with it. */
    public static String begin(int port, String request) {
        return say(port, request, false);
    }

    private static String say(int port, String request, boolean all) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            if (all) socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of such an answer. */
    public static int status(String answer) {
        if (!answer.startsWith("HTTP/1.1 ")) throw new AssertionError("No answer: " + answer);
        return Integer.parseInt(answer.substring(9, 12));
    }
}
