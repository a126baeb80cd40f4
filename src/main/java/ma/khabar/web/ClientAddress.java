package ma.khabar.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;

/** Whose request it is, seen through proxies that are trusted and through no others. */
public final class ClientAddress {
    private final List<Network> proxies;

    public ClientAddress(List<Network> proxies) {
        this.proxies = proxies;
    }

    /** The last address in {@code X-Forwarded-For} that no trusted proxy bears; the peer's own when it is not a trusted proxy. */
    public String of(Context ctx) {
        String address = ctx.req().getRemoteAddr();
        List<String> forwarded = List.of(forwarded(ctx).split("\\s*,\\s*"));
        for (String before : forwarded.reversed()) {
            if (!isTrusted(address) || !isAddress(before)) break;
            address = before;
        }
        return address;
    }

    /** The network that this address is in, as its first three bytes or, of IPv6, eight: one household, or many behind a carrier. */
    public String networkOf(Context ctx) {
        String address = of(ctx);
        if (!isAddress(address)) return address;
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        return HexFormat.ofDelimiter(".").formatHex(bytes, 0, bytes.length == 4 ? 3 : 8);
    }

    private static String forwarded(Context ctx) {
        return String.join(",", java.util.Collections.list(ctx.req().getHeaders("X-Forwarded-For")))
                .strip();
    }

    private boolean isTrusted(String address) {
        return isAddress(address) && proxies.stream().anyMatch(proxy -> proxy.contains(InetAddress.ofLiteral(address)));
    }

    private static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
