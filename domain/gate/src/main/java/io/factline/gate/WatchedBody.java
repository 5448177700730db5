package io.factline.gate;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A request whose body somebody watches while it is read, and may refuse by throwing. */
public final class WatchedBody extends HttpServletRequestWrapper {

    private final LongConsumer watcher;
    private @Nullable ServletInputStream body;

    /**
     * A watched request.
     *
     * @param watcher is told after each read how many bytes were read in all
     */
    public WatchedBody(HttpServletRequest request, LongConsumer watcher) {
        super(request);
        this.watcher = watcher;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Watched(super.getInputStream(), watcher);
        }
        return body;
    }

    private static final class Watched extends ServletInputStream {

        private final ServletInputStream body;
        private final LongConsumer watcher;
        private long read;

        Watched(ServletInputStream body, LongConsumer watcher) {
            this.body = body;
            this.watcher = watcher;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = body.read(bytes, from, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) {
            read += more;
            watcher.accept(read);
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
