package latent.data;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** A small server on this machine that can break off, answer with errors, or serve something else. */
final class FileServer implements AutoCloseable {
    private final HttpServer server;
    private final byte[] content;
    private final List<String> ranges = new ArrayList<>();
    private int breakAfter = -1; // bytes of the next answer, then the connection ends
    private int failures; // how many answers will be 503
    private boolean knowsRanges = true;

    FileServer(byte[] content) {
        this.content = content.clone();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/good/", this::serve);
        server.start();
    }

    String folder() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/good/";
    }

    FileServer breakingOffAfter(int bytes) {
        breakAfter = bytes;
        return this;
    }

    FileServer failing(int times) {
        failures = times;
        return this;
    }

    FileServer withoutRanges() {
        knowsRanges = false;
        return this;
    }

    /** The Range header of each request so far, "" where there was none. */
    List<String> ranges() {
        return List.copyOf(ranges);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "" : range);
        if (failures-- > 0) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        int from = range == null || !knowsRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (from >= content.length) {
            exchange.sendResponseHeaders(416, -1);
            exchange.close();
            return;
        }
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
        int end = breakAfter < 0 ? content.length : Math.min(content.length, from + breakAfter);
        breakAfter = -1;
        exchange.getResponseBody().write(content, from, end - from);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
