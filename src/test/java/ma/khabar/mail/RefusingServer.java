package ma.khabar.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that answers every recipient with the same line; GreenMail knows everybody. */
final class RefusingServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String answer;

    RefusingServer(String answer) throws IOException {
        this.answer = answer;
        this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::serve);
    }

    String url() {
        return "smtp://127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                if (!socket.isClosed()) throw new AssertionError(e);
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 ready\r\n");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.print((line.startsWith("RCPT") ? answer : "250 well") + "\r\n");
            out.flush();
        }
    }
}
