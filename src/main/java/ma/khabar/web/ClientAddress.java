package ma.khabar.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.jetty.server.Request;

/** Whose request it is, seen through proxies that are trusted and through no others. */
public final class ClientAddress {
    private static final String FORWARDED = "X-Forwarded-For";

    private final List<Network> proxies;

    public ClientAddress(List<Network> proxies) {
        this.proxies = proxies;
    }

    /** The last address in {@code X-Forwarded-For} that no trusted proxy bears; the peer's own when it is not a trusted proxy. */
    public String of(Context ctx) {
        return of(ctx.req().getRemoteAddr(), Collections.list(ctx.req().getHeaders(FORWARDED)));
    }

    /** The same of a request that did not come as far as a handler. */
    String of(Request request) {
        return of(Request.getRemoteAddr(request), request.getHeaders().getValuesList(FORWARDED));
    }

    private String of(String peer, List<String> forwarded) {
        if (!isTrusted(peer)) return peer;
        String address = peer;
        String[] chain = String.join(",", forwarded).split(",", -1);
        for (String before : List.of(chain).reversed()) {
            if (!isTrusted(address) || !isAddress(before.strip())) break;
            address = before.strip();
        }
        return address;
    }

    /** The address itself or, of IPv6, the half that all addresses of one household begin with. */
    public String householdOf(Context ctx) {
        String address = of(ctx);
        return address.contains(":") ? networkOf(ctx) : address;
    }

    /** The network that this address is in, as its first three bytes or, of IPv6, eight: one household, or many behind a carrier. */
    public String networkOf(Context ctx) {
        String address = of(ctx);
        if (!isAddress(address)) return address;
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        return HexFormat.ofDelimiter(".").formatHex(bytes, 0, bytes.length == 4 ? 3 : 8);
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
