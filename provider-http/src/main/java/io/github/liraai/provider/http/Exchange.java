package io.github.liraai.provider.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/**
 * Waits for an answer to begin. The network works on a thread of its own, so that a deadline or an interrupt ends the wait
 * at once even where the machine cannot be interrupted, as in a name look-up.
 */
final class Exchange {
    private Exchange() {}

    static Response begin(Call call, Deadline deadline) throws IOException {
        return begin(call, deadline, deadline);
    }

    /** Waits for the beginning for a shorter time than the whole may take. */
    static Response begin(Call call, Deadline deadline, Deadline beginning) throws IOException {
        CompletableFuture<Response> answer = new CompletableFuture<>();
        // Also ends the reading of the body when the deadline passes then.
        call.timeout().timeout(Math.max(1, deadline.leftNanos()), TimeUnit.NANOSECONDS);
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException e) {
                answer.completeExceptionally(e);
            }

            @Override
            public void onResponse(Call answered, Response response) {
                if (!answer.complete(response)) {
                    response.close();
                }
            }
        });
        try {
            return answer.get(beginning.leftNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (TimeoutException e) {
            giveUp(call, answer);
            throw new SocketTimeoutException();
        } catch (InterruptedException e) {
            giveUp(call, answer);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static void giveUp(Call call, CompletableFuture<Response> answer) {
        call.cancel();
        if (!answer.cancel(false) && !answer.isCompletedExceptionally()) {
            answer.join().close();
        }
    }
}
