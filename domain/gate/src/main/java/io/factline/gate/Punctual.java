package io.factline.gate;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP that ends a connection whose request has begun and whose head is not all there in time. The server's own time-out
 * begins anew with each byte, so that a byte a second would hold a connection for hours. Made by the server, by its name.
 */
public final class Punctual extends Http11NioProtocol {

    private static final Duration HEAD_AT_MOST = Duration.ofSeconds(10);

    public Punctual() {
        getEndpoint().setHandler(new Heads(getHandler()));
    }

    /** Knows since when each head is unfinished. */
    private record Heads(Handler<NioChannel> connections, Map<SocketWrapperBase<NioChannel>, Long> unfinished)
            implements Handler<NioChannel> {

        Heads(Handler<NioChannel> connections) {
            this(connections, new ConcurrentHashMap<>());
        }

        @Override
        public SocketState process(SocketWrapperBase<NioChannel> socket, SocketEvent event) {
            SocketState state = connections.process(socket, event);
            if (state != SocketState.LONG || isAnswering(socket)) {
                unfinished.remove(socket);
                return state;
            }
            long now = System.nanoTime();
            long begun = unfinished.computeIfAbsent(socket, _ -> now);
            return now - begun > HEAD_AT_MOST.toNanos() ? SocketState.CLOSED : state;
        }

        /** An answer that is made on another thread leaves its connection in the same state as an unfinished head. */
        private static boolean isAnswering(SocketWrapperBase<NioChannel> socket) {
            return socket.getCurrentProcessor() instanceof Processor processor && processor.isAsync();
        }

        @Override
        public Object getGlobal() {
            return connections.getGlobal();
        }

        @Override
        public void release(SocketWrapperBase<NioChannel> socket) {
            unfinished.remove(socket);
            connections.release(socket);
        }

        @Override
        public void pause() {
            connections.pause();
        }

        @Override
        public void recycle() {
            connections.recycle();
        }
    }
}
