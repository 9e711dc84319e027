package org.dutybell.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged jar as a process, with the sandbox and H2 on disk; it can be killed and started again. */
final class PackagedServer implements AutoCloseable {

    private static final Path JAR = Path.of("target/dutybell.jar").toAbsolutePath();

    /** A shared machine takes its time to start a JVM. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final String startAt;
    private final int port;
    private Process process;

    private PackagedServer(Path data, String startAt) throws IOException {
        this.data = data;
        this.startAt = startAt;
        this.port = freePort();
        this.process = launch();
        awaitReady();
    }

    /** Starts on an empty folder, with the sandbox's clock at this time, such as 2027-03-01T22:00:00Z. */
    static PackagedServer on(Path data, String startAt) throws IOException {
        return new PackagedServer(data, startAt);
    }

    SandboxClient sandbox() {
        return new SandboxClient(port);
    }

    Phone phoneOf(String userId) {
        return new Phone(sandbox(), userId);
    }

    /** As kill -9 does: nothing is tidied up. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The process " + process.pid() + " does not die");
        }
    }

    /** Starts again on what the killed process left. */
    void startAgain() throws IOException {
        process = launch();
        awaitReady();
    }

    private Process launch() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--dutybell.data-dir=" + data,
                "--dutybell.sandbox.enabled=true",
                "--dutybell.sandbox.start-at=" + startAt,
                "--dutybell.engine.tick=1s");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("server.log").toFile()))
                .start();
    }

    private void awaitReady() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(() -> sandbox().page("/actuator/health").contains("UP"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
