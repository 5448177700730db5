package io.factline.command.postgres;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the server runs.
 *
 * <p>All of it stands on the command line, which outranks postgresql.conf and ALTER SYSTEM: nobody weakens the durability
 * of the record by editing a file.
 */
final class Settings {

    /** A fact that was answered for must survive the loss of power. */
    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "allow_alter_system", "off");

    /** Only programs of this machine that know a password get in; socket files would not fit into long paths. */
    private static final Map<String, String> CLOSED = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "password_encryption", "scram-sha-256");

    private static final Map<String, String> SIZED = Map.of(
            "max_connections", "100",
            "shared_buffers", "128MB",
            "timezone", "UTC",
            "log_timezone", "UTC");

    /** Terse and without statements: words of a fact that was redacted must not live on in a log file. */
    private static final Map<String, String> CALM = Map.of(
            "logging_collector", "off",
            "log_destination", "stderr",
            "log_min_messages", "warning",
            "log_min_error_statement", "panic",
            "log_error_verbosity", "terse",
            "log_checkpoints", "off",
            "log_statement", "none");

    private Settings() {}

    static List<String> arguments(int port) {
        Map<String, String> settings = new TreeMap<>(DURABLE);
        settings.putAll(CLOSED);
        settings.putAll(SIZED);
        settings.putAll(CALM);
        settings.put("port", Integer.toString(port));
        return settings.entrySet().stream()
                .flatMap(setting -> List.of("-c", setting.getKey() + "=" + setting.getValue()).stream())
                .toList();
    }
}
