package ma.khabar.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * A range of IP addresses, as {@code 10.0.0.0/8}, {@code ::1} or {@code 2001:db8::/32}.
 *
 * @param bits how many leading bits of {@code base} count
 */
public record Network(InetAddress base, int bits) {

    /** Throws {@link IllegalArgumentException} when it is not an address, or the prefix is longer than the address. */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int width = base.getAddress().length * 8;
        int bits = slash < 0 ? width : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > width) throw new IllegalArgumentException(text);
        return new Network(base, bits);
    }

    /** The network in which an address lies, as providers give them out: /24 of IPv4, /48 of IPv6. */
    public static Network around(InetAddress address) {
        byte[] bytes = address.getAddress();
        int bits = bytes.length == 4 ? 24 : 48;
        Arrays.fill(bytes, bits / 8, bytes.length, (byte) 0);
        try {
            return new Network(InetAddress.getByAddress(bytes), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean contains(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) return false;
        for (int bit = 0; bit < bits; bit++) {
            if (((mine[bit / 8] ^ other[bit / 8]) & (0x80 >> bit % 8)) != 0) return false;
        }
        return true;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return base.getHostAddress() + "/" + bits;
    }
}
