package io.github.liraai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher, on machines made of small scripts: each JDK and Maven only says that it was called. */
@Timeout(60)
class LauncherTest {
    private static final Path LAUNCHER = Path.of("..", "lira").toAbsolutePath().normalize();

    @TempDir
    Path machine;

    private Path project;
    private Path bin;

    LauncherTest() {
        project = Path.of("");
        bin = Path.of("");
    }

    @BeforeEach
    void prepare() throws IOException {
        // The folder's name is not taken for one of Maven's.
        project = Files.createDirectories(machine.resolve("pro ject/target"));
        bin = Files.createDirectories(machine.resolve("bin"));
        // The JDKs of this machine are not those of the test's.
        write(
                project.resolve("lira"),
                Files.readString(LAUNCHER)
                        .replace("/usr/lib/jvm", machine.resolve("jvm").toString())
                        .replace("/Library/Java", machine.resolve("none").toString()));
        Files.setPosixFilePermissions(project.resolve("lira"), PosixFilePermissions.fromString("rwxr-xr-x"));
        write(project.resolve("pom.xml"), "");
        write(project.resolve("app-cli/src/main/java/A.java"), "");
        script(
                bin.resolve("mvn"),
                "echo \"$JAVA_HOME\" >> '" + machine.resolve("builds") + "'; sleep 0.3; mkdir -p '"
                        + quickJar().getParent() + "'; : > '" + quickJar() + "'");
    }

    @Test
    void itBuildsOnFirstUseAndThenNotAgain() throws Exception {
        Path jdk = jdk("jdk-21", 21);

        assertThat(launch(Map.of("LIRA_JAVA_HOME", jdk.toString()), "check").out())
                .contains("jdk-21");
        assertThat(launch(Map.of("LIRA_JAVA_HOME", jdk.toString()), "check").err())
                .isEmpty();

        assertThat(builds()).containsExactly(jdk.toString());
    }

    @Test
    void itBuildsAgainWhenASourceIsNewer() throws Exception {
        Path jdk = jdk("jdk-21", 21);
        launch(Map.of("LIRA_JAVA_HOME", jdk.toString()), "check");
        Path source = project.resolve("app-cli/src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));

        launch(Map.of("LIRA_JAVA_HOME", jdk.toString()), "check");

        assertThat(builds()).hasSize(2);
    }

    /** A bot that runs while somebody builds must not find other classes in its own jars. */
    @Test
    void aBuildLeavesTheCopyThatMayStillBeRunningAlone() throws Exception {
        Map<String, String> environment =
                Map.of("LIRA_JAVA_HOME", jdk("jdk-21", 21).toString());
        Path first = jarOf(launch(environment, "run"));
        Path source = project.resolve("app-cli/src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));

        Path second = jarOf(launch(environment, "check"));

        assertThat(second).exists().isNotEqualTo(first);
        assertThat(first).exists();
    }

    @Test
    void whatMavenBuiltByItselfIsTakenWithoutABuild() throws Exception {
        write(project.resolve("app-cli/target/lira.jar"), "built by mvn verify");
        write(project.resolve("app-cli/target/lib/a.jar"), "a library");

        Path taken = jarOf(launch(Map.of("LIRA_JAVA_HOME", jdk("jdk-21", 21).toString()), "check"));

        assertThat(taken).hasContent("built by mvn verify");
        assertThat(taken.resolveSibling("lib/a.jar")).hasContent("a library");
        assertThat(machine.resolve("builds")).doesNotExist();
    }

    @Test
    void aTestIsNoReasonToBuild() throws Exception {
        Path jdk = jdk("jdk-21", 21);
        launch(Map.of("LIRA_JAVA_HOME", jdk.toString()), "check");
        Path test = project.resolve("app-cli/src/test/java/ATest.java");
        write(test, "");
        Files.setLastModifiedTime(test, FileTime.from(Instant.now().plusSeconds(60)));

        launch(Map.of("LIRA_JAVA_HOME", jdk.toString()), "check");

        assertThat(builds()).hasSize(1);
    }

    @Test
    void twoStartsBuildOnce() throws Exception {
        Path jdk = jdk("jdk-21", 21);
        Process first = begin(project.resolve("lira"), machine, Map.of("LIRA_JAVA_HOME", jdk.toString()), "check");
        Process second = begin(project.resolve("lira"), machine, Map.of("LIRA_JAVA_HOME", jdk.toString()), "check");

        assertThat(end(first).exitCode()).isZero();
        assertThat(end(second).exitCode()).isZero();

        assertThat(builds()).hasSize(1);
    }

    @Test
    void theLockOfADeadStartIsInNobodysWay() throws Exception {
        Path lock = Files.createDirectories(project.resolve("target/lira-build.lock"));
        Files.writeString(lock.resolve("pid"), "999999999\n");

        Captured captured = launch(Map.of("LIRA_JAVA_HOME", jdk("jdk-21", 21).toString()), "check");

        assertThat(captured.exitCode()).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void anOldJavaHomeIsPassedOverForTheNewestThatIsInstalled() throws Exception {
        Path old = jdk("jdk-17", 17);
        jdk("jvm/jdk-21", 21);
        jdk("home/.sdkman/candidates/java/25.0.1-tem", 25);
        jdk("home/.jdks/jdk-9", 9);

        Captured captured = launch(Map.of("JAVA_HOME", old.toString()), "check");

        assertThat(captured.out()).contains("25.0.1-tem");
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        jdk("jvm/jdk-17", 17);

        Captured captured = launch(Map.of(), "check");

        assertThat(captured.exitCode()).isEqualTo(69);
        assertThat(captured.err().lines()).singleElement().asString().contains("no JDK 21 or newer found: install");
    }

    @Test
    void aNamedJdkThatIsNoneIsTold() throws Exception {
        Path old = jdk("jdk-17", 17);

        Captured captured = launch(
                Map.of(
                        "LIRA_JAVA_HOME",
                        old.toString(),
                        "JAVA_HOME",
                        jdk("jdk-22", 22).toString()),
                "check");

        assertThat(captured.err()).contains("LIRA_JAVA_HOME is no JDK 21 or newer");
        assertThat(captured.out()).contains("jdk-22");
    }

    @Test
    void theJavaOfThePathIsFoundThroughLinks() throws Exception {
        Path jdk = jdk("somewhere/jdk-23", 23);
        Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));

        assertThat(launch(Map.of(), "check").out()).contains("jdk-23");
    }

    @Test
    void itWorksThroughALinkFromAnyFolderAndKeepsTheArguments() throws Exception {
        Path jdk = jdk("jdk-21", 21);
        Path link = Files.createSymbolicLink(bin.resolve("lira"), Path.of("../pro ject/target/lira"));
        Path elsewhere = Files.createDirectories(machine.resolve("else where"));

        Captured captured = end(begin(
                link, elsewhere, Map.of("LIRA_JAVA_HOME", jdk.toString()), "generate", "котик в  шляпе", "", "*"));

        assertThat(captured.out()).contains("in=" + elsewhere.toRealPath(), "<котик в  шляпе>", "<>", "<*>");
    }

    @Test
    void theBotIsGivenItsOwnFlagsAndTheOperatorsComeLast() throws Exception {
        Map<String, String> environment =
                Map.of("LIRA_JAVA_HOME", jdk("jdk-21", 21).toString(), "LIRA_JAVA_OPTS", "-Xmx1g -Dmy=1");

        assertThat(launch(environment, "run").out()).containsSubsequence("<-Xmx512m>", "<-Xmx1g>", "<-Dmy=1>", "<run>");
        assertThat(launch(environment, "check").out()).containsSubsequence("<-XX:TieredStopAtLevel=1>", "<-Xmx1g>");
    }

    /** In ASCII a Russian prompt would go to the provider, and be paid for, as question marks. */
    @ParameterizedTest
    @ValueSource(strings = {"LANG=", "LANG=C", "LC_ALL=POSIX", "LANG=xx_YY.UTF-8", "LC_CTYPE=UTF-8", "LC_ALL=C.UTF-8"})
    void javaTakesLettersOfAllLanguagesWhateverTheLocale(String setting) throws Exception {
        String[] words = setting.split("=", 2);

        Captured launched =
                launch(Map.of("LIRA_JAVA_HOME", jdk("jdk-21", 21).toString(), words[0], words[1]), "generate", "котик");

        assertThat(launched.out()).contains("letters=UTF-8");
    }

    /** Bug: the locale was set right only after the build, whose compiler found no file of a folder with a Russian name. */
    @ParameterizedTest
    @ValueSource(strings = {"LANG=", "LC_ALL=POSIX", "LANG=xx_YY.UTF-8"})
    void mavenTooIsGivenLettersOfAllLanguages(String setting) throws Exception {
        Path letters = machine.resolve("letters");
        String mvn = Files.readString(bin.resolve("mvn"));
        write(bin.resolve("mvn"), mvn + "locale charmap > '" + letters + "'\n");
        String[] words = setting.split("=", 2);

        launch(Map.of("LIRA_JAVA_HOME", jdk("jdk-21", 21).toString(), words[0], words[1]), "check");

        assertThat(letters).hasContent("UTF-8");
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        Files.delete(bin.resolve("mvn"));

        Captured captured = launch(Map.of("LIRA_JAVA_HOME", jdk("jdk-21", 21).toString()), "check");

        assertThat(captured.exitCode()).isEqualTo(69);
        assertThat(captured.err().lines()).singleElement().asString().contains("install Maven");
    }

    @Test
    void aBuildThatFailsIsShownAndNothingIsStarted() throws Exception {
        script(bin.resolve("mvn"), "echo the compiler is unhappy; exit 1");

        Captured captured = launch(Map.of("LIRA_JAVA_HOME", jdk("jdk-21", 21).toString()), "check");

        assertThat(captured.exitCode()).isEqualTo(1);
        assertThat(captured.err()).contains("the compiler is unhappy", "the build failed");
        assertThat(captured.out()).isEmpty();
        assertThat(project.resolve("target/lira-build.lock")).doesNotExist();
    }

    private static Path jarOf(Captured started) {
        return started.out()
                .lines()
                .filter(line -> line.endsWith("lira.jar>"))
                .map(line -> Path.of(line.substring(1, line.length() - 1)))
                .findFirst()
                .orElseThrow();
    }

    private Path quickJar() {
        return project.resolve("app-cli/target/quick/lira.jar");
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(machine.resolve("builds"));
    }

    private Path jdk(String name, int version) throws IOException {
        Path jdk = machine.resolve(name);
        write(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + ".0.1\"\n");
        script(jdk.resolve("bin/javac"), "");
        script(
                jdk.resolve("bin/java"),
                "echo \"" + jdk
                        + "\"; echo \"in=$(pwd -P)\"; echo \"letters=$(locale charmap)\"; for each in \"$@\"; do echo \"<$each>\"; done");
        return jdk;
    }

    private Captured launch(Map<String, String> environment, String... args) throws Exception {
        return end(begin(project.resolve("lira"), machine, environment, args));
    }

    private Process begin(Path launcher, Path folder, Map<String, String> environment, String... args)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(launcher.toString()));
        line.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin + ":" + tools());
        builder.environment().put("HOME", machine.resolve("home").toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Captured end(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Captured(process.exitValue(), out, err);
    }

    /** A folder with the tools of every Unix, but neither Java nor Maven. */
    private Path tools() throws IOException {
        Path tools = machine.resolve("tools");
        if (Files.notExists(tools)) {
            Files.createDirectory(tools);
            for (String tool : List.of(
                    "sh",
                    "sed",
                    "head",
                    "locale",
                    "tail",
                    "find",
                    "dirname",
                    "basename",
                    "readlink",
                    "mkdir",
                    "rm",
                    "cat",
                    "touch",
                    "cp",
                    "mv",
                    "sleep",
                    "sort",
                    "cut")) {
                Path real = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
                Files.createSymbolicLink(tools.resolve(tool), real);
            }
        }
        return tools;
    }

    private static void script(Path path, String body) throws IOException {
        write(path, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
