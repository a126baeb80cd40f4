import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Holds connections with as little as can be, and opens each again when it is closed: java Crowd.java port silent headers bodies takers. */
public final class Crowd {
    private static final long MILLISECONDS = 2_000;
    private static int port;

    private interface Holding {
        void hold(InputStream in, OutputStream out) throws IOException, InterruptedException;
    }

    private Crowd() {}

    public static void main(String[] arguments) throws InterruptedException {
        port = Integer.parseInt(arguments[0]);
        Holding[] kinds = {
            (in, out) -> in.read(),
            (in, out) -> drip(out, "GET / HTTP/1.1\r\nHost: localhost\r\nX: "),
            (in, out) -> drip(out, "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\n"),
            Crowd::take
        };
        for (int kind = 0; kind < kinds.length; kind++) {
            int number = Integer.parseInt(arguments[kind + 1]);
            CountDownLatch connected = new CountDownLatch(number);
            for (int i = 0; i < number; i++) {
                Holding holding = kinds[kind];
                Thread.startVirtualThread(() -> again(holding, connected));
            }
            connected.await();
        }
        System.out.println("ready");
        Thread.currentThread().join();
    }

    private static void again(Holding holding, CountDownLatch connected) {
        while (true) {
            try (Socket socket = new Socket()) {
                socket.setReceiveBufferSize(4_096);
                socket.connect(new InetSocketAddress("127.0.0.1", port));
                connected.countDown();
                holding.hold(socket.getInputStream(), socket.getOutputStream());
            } catch (IOException | InterruptedException e) {
                // Once more.
            }
        }
    }

    private static void drip(OutputStream out, String begin) throws IOException, InterruptedException {
        send(out, begin);
        while (true) {
            send(out, "x");
            Thread.sleep(MILLISECONDS);
        }
    }

    /** One byte after the other of ten pages. */
    private static void take(InputStream in, OutputStream out) throws IOException, InterruptedException {
        send(out, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(10));
        while (in.read() >= 0) Thread.sleep(MILLISECONDS);
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
