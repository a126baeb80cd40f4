package ma.khabar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Says to the server what no client library would: the bytes as they are, over a socket of its own. */
public final class Wire {
    /** In nanoseconds: long enough for a server that has heard enough to hang up. */
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(20);

    private Wire() {}

    private interface Speech {
        void to(Socket socket) throws IOException;
    }

    /** What the server answers until it hangs up; {@code request} is ASCII and should ask for {@code Connection: close}. */
    public static String say(int port, String request) {
        return say(port, request, true);
    }

    /** The same to who has more to say, and waits with it. */
    public static String begin(int port, String request) {
        return say(port, request, false);
    }

    /** What it answers when each piece comes a moment after the one before; fails when it hangs up before the last. */
    public static String sayInPieces(int port, List<String> pieces) {
        return say(port, socket -> {
            for (String piece : pieces) {
                socket.getOutputStream().write(piece.getBytes(StandardCharsets.ISO_8859_1));
                LockSupport.parkNanos(MOMENT);
            }
        });
    }

    private static String say(int port, String request, boolean all) {
        return say(port, socket -> send(socket, request, all));
    }

    private static String say(int port, Speech speech) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            speech.to(socket);
            return heard(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server need not hear all to refuse it: it may answer and hang up before that. */
    private static void send(Socket socket, String request, boolean all) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            if (all) socket.shutdownOutput();
        } catch (SocketException hungUp) {
            // What it has answered is there to be read; where it has answered nothing, that is said there.
        }
    }

    private static String heard(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException hungUp) {
            if (answer.size() == 0) throw hungUp;
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** The status of such an answer. */
    public static int status(String answer) {
        if (!answer.startsWith("HTTP/1.1 ")) throw new AssertionError("No answer: " + answer);
        return Integer.parseInt(answer.substring(9, 12));
    }
}
