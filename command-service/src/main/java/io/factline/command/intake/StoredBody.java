package io.factline.command.intake;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A request whose body has come as a whole and waits in a file. */
final class StoredBody extends HttpServletRequestWrapper implements AutoCloseable {

    private final Path file;
    private @Nullable ServletInputStream body;

    StoredBody(HttpServletRequest request, Path file) {
        super(request);
        this.file = file;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Stored(new BufferedInputStream(Files.newInputStream(file)));
        }
        return body;
    }

    @Override
    public void close() throws IOException {
        if (body != null) {
            body.close();
        }
    }

    private static final class Stored extends ServletInputStream {

        private final InputStream file;
        private boolean finished;

        Stored(InputStream file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            int one = file.read();
            finished = one < 0;
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = file.read(bytes, from, length);
            finished = count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Whoever reads it waits for it");
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
