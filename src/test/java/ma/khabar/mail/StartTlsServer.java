package ma.khabar.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that speaks openly until it is told STARTTLS, and remembers what it heard how; GreenMail does not know STARTTLS. */
final class StartTlsServer implements AutoCloseable {
    private final ServerSocket socket;
    private final @Nullable SSLContext tls;
    private final List<String> openly = new CopyOnWriteArrayList<>();
    private final List<String> secretly = new CopyOnWriteArrayList<>();

    /** {@code tls} none: it does not offer to be told. */
    StartTlsServer(@Nullable SSLContext tls) throws IOException {
        this.tls = tls;
        this.socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        Thread.startVirtualThread(this::serve);
    }

    /** By another name of 127.0.0.1, so that it is not taken for the very machine that asks. */
    String url(String user) {
        return "smtp://" + user + "[::ffff:127.0.0.1]:" + socket.getLocalPort();
    }

    List<String> openly() {
        return openly;
    }

    List<String> secretly() {
        return secretly;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                send(client, "220 ready");
                talk(client, openly, tls);
            } catch (IOException e) {
                // Whoever does not believe the certificate hangs up.
                openly.add("hung up");
            }
        }
    }

    private void talk(Socket client, List<String> heard, @Nullable SSLContext offered) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        boolean letter = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (offered != null && line.equals("STARTTLS")) {
                send(client, "220 go on");
                talk(secured(client, offered), secretly, null);
                return;
            }
            if (letter && !line.equals(".")) continue;
            letter = line.equals("DATA");
            send(client, answer(line, offered != null));
        }
    }

    private static String answer(String line, boolean offers) {
        if (line.startsWith("EHLO")) return "250-mail.test\r\n" + (offers ? "250-STARTTLS\r\n" : "") + "250 AUTH PLAIN";
        if (line.startsWith("AUTH")) return "235 welcome";
        return line.equals("DATA") ? "354 go on" : "250 well";
    }

    private static Socket secured(Socket client, SSLContext tls) throws IOException {
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }

    private static void send(Socket client, String line) throws IOException {
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print(line + "\r\n");
        out.flush();
    }
}
