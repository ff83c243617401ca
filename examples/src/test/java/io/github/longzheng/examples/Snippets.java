package io.github.longzheng.examples;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Runs snippets as JShell would, and fails where JShell would only complain. */
final class Snippets {
  /** What {@code jshell} imports by itself (its startup script DEFAULT), and no more. */
  private static final List<String> DEFAULT_IMPORTS =
      List.of(
          "java.io.*",
          "java.math.*",
          "java.net.*",
          "java.nio.file.*",
          "java.util.*",
          "java.util.concurrent.*",
          "java.util.function.*",
          "java.util.prefs.*",
          "java.util.regex.*",
          "java.util.stream.*");

  private Snippets() {}

  /** What a script prints. */
  static String run(String script, Map<String, String> properties) {
    return run(properties, shell -> evaluateAll(shell, "script", script));
  }

  /** What {@code jshell first second …} prints: the files one after the other, in one session. */
  static String runFiles(List<Path> files, Map<String, String> properties) throws IOException {
    Map<String, String> scripts = new LinkedHashMap<>();
    for (Path file : files) {
      scripts.put(file.toString(), Files.readString(file));
    }
    return run(
        properties, shell -> scripts.forEach((name, script) -> evaluateAll(shell, name, script)));
  }

  private static String run(Map<String, String> properties, Consumer<JShell> scripts) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    List<String> options = new ArrayList<>();
    properties.forEach((key, value) -> options.add("-D" + key + "=" + value));
    // The other JVM must print the encoding that is read here, whatever the machine's locale.
    options.addAll(
        List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8"));
    try (JShell shell =
        JShell.builder()
            .out(out)
            .err(out)
            .remoteVMOptions(options.toArray(String[]::new))
            .build()) {
      for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
        shell.addToClasspath(path);
      }
      DEFAULT_IMPORTS.forEach(name -> evaluate(shell, "imports", "import " + name + ";"));
      scripts.accept(shell);
    }
    out.flush();
    return printed.toString(StandardCharsets.UTF_8);
  }

  /**
   * Line by line, as the tool reads files: what is complete at a line's end is run there, though
   * the next line may begin with a dot.
   */
  private static void evaluateAll(JShell shell, String name, String script) {
    String pending = "";
    int first = 1;
    int number = 0;
    for (String line : script.lines().toList()) {
      number++;
      first = pending.isBlank() ? number : first;
      pending = pending.isBlank() ? line : pending + "\n" + line;
      CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(pending);
      while (info.completeness().isComplete() && !info.source().isBlank()) {
        evaluate(shell, name + ":" + first, info.source());
        pending = info.remaining();
        info = shell.sourceCodeAnalysis().analyzeCompletion(pending);
      }
    }
    if (shell.sourceCodeAnalysis().analyzeCompletion(pending).completeness()
        != Completeness.EMPTY) {
      throw new AssertionError(name + ":" + first + ": incomplete: " + pending);
    }
  }

  private static void evaluate(JShell shell, String place, String source) {
    for (SnippetEvent event : shell.eval(source)) {
      if (event.status() == Snippet.Status.REJECTED) {
        throw new AssertionError(
            place
                + ": "
                + source
                + "\n"
                + shell
                    .diagnostics(event.snippet())
                    .map(problem -> problem.getMessage(Locale.ROOT))
                    .collect(Collectors.joining("\n")));
      }
      if (event.exception() != null) {
        throw new AssertionError(place + ": " + source, event.exception());
      }
    }
  }
}
