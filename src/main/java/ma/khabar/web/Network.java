package ma.khabar.web;

import java.net.InetAddress;

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

    public boolean contains(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) return false;
        for (int bit = 0; bit < bits; bit++) {
            if (((mine[bit / 8] ^ other[bit / 8]) & (0x80 >> bit % 8)) != 0) return false;
        }
        return true;
    }
}
