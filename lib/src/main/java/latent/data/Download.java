package latent.data;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches a published file; goes on where a broken connection stopped. Where there is no network it says so within seconds. */
final class Download {
    private final Duration connect;
    private final Duration silence; // longest wait for the next bytes
    private final Duration pause; // before the first retry; it doubles each time

    Download() {
        this(Duration.ofSeconds(3), Duration.ofSeconds(30), Duration.ofMillis(500));
    }

    Download(Duration connect, Duration silence, Duration pause) {
        this.connect = connect;
        this.silence = silence;
        this.pause = pause;
    }

    /** Fills {@code part} with the file, checked, from the first source that gives the right one, and returns that file's address. */
    String fetch(DataSet set, DataFile file, Path part) throws IOException {
        DataException first = null;
        for (String source : set.sources()) {
            URI address = URI.create(source + file.name());
            try {
                fetch(address, file, part);
                return address.toString();
            } catch (FailsafeException | DataException e) {
                DataException reason = reason(set, file, address, e);
                first = first == null ? reason : first;
            }
        }
        throw first == null ? new DataException(set.name() + ": no source in the manifest for " + file.name()) : first;
    }

    /** From one source; when a wrong file was put together from two parts, the source is asked once more for the whole. */
    private void fetch(URI address, DataFile file, Path part) throws IOException {
        boolean pieced = Failsafe.with(retries()).get(() -> attempt(address, part));
        try {
            verify(file, part);
        } catch (DataException e) {
            if (!pieced) {
                throw e;
            }
            Failsafe.with(retries()).run(() -> attempt(address, part));
            verify(file, part);
        }
    }

    private static void verify(DataFile file, Path part) throws IOException {
        Optional<String> damage = file.damage(part);
        if (damage.isPresent()) {
            Files.deleteIfExists(part);
            throw new DataException("the file from there is not used: " + damage.get());
        }
    }

    private RetryPolicy<Object> retries() {
        return RetryPolicy.builder()
                .handle(IOException.class)
                .abortOn(ConnectException.class, HttpTimeoutException.class)
                .withBackoff(pause, pause.multipliedBy(16))
                .withMaxRetries(4)
                .build();
    }

    /** Whether the answer went on where the part ended. */
    private boolean attempt(URI address, Path part) throws IOException, InterruptedException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(connect.plus(silence));
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        HttpResponse<InputStream> response = send(request.build());
        try (InputStream body = response.body()) {
            boolean goesOn = response.statusCode() == 206
                    && response.headers().firstValue("Content-Range").orElse("").startsWith("bytes " + have + "-");
            if (response.statusCode() == 416) { // the part is longer than the file: not its beginning
                Files.delete(part);
                throw new IOException("the server has no bytes after " + have);
            } else if (response.statusCode() == 429 || response.statusCode() >= 500) {
                throw new IOException("the server answered " + response.statusCode()); // for now; worth another try
            } else if (response.statusCode() != 200 && !goesOn) {
                throw new DataException("the server answered " + response.statusCode());
            }
            copy(body, part, goesOn);
            return goesOn;
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(connect)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private void copy(InputStream body, Path part, boolean append) throws IOException, InterruptedException {
        StandardOpenOption mode = append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        ExecutorService reader = Executors.newSingleThreadExecutor(Download::daemon);
        try (OutputStream out =
                Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = read(reader, body, buffer); n >= 0; n = read(reader, body, buffer)) {
                out.write(buffer, 0, n);
            }
        } finally {
            reader.shutdownNow();
        }
    }

    /** A read that fails when the server falls silent; the one of the stream itself would wait for ever. */
    private int read(ExecutorService reader, InputStream body, byte[] buffer) throws IOException, InterruptedException {
        try {
            return reader.submit(() -> body.read(buffer)).get(silence.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the connection broke", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("the server fell silent for " + silence.toSeconds() + " s", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "latent-download");
        thread.setDaemon(true);
        return thread;
    }

    private static DataException reason(DataSet set, DataFile file, URI address, RuntimeException e) {
        Throwable cause = e instanceof FailsafeException ? e.getCause() : e;
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            throw new DataException(set.title() + ": the download of " + file.name() + " was interrupted", cause);
        }
        boolean offline = cause instanceof ConnectException || cause instanceof HttpTimeoutException;
        String why = offline ? "no connection to " + address.getHost() : cause.getMessage();
        return new DataException(
                set.title() + ": cannot download " + address + ": " + why + "; put the file into the folder "
                        + set.name() + " of a folder named by LATENT_DATA",
                cause);
    }
}
