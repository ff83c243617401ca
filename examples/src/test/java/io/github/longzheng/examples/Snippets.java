package io.github.longzheng.examples;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Runs snippets as JShell would, and fails where JShell would only complain. */
final class Snippets {
  private static final List<String> DEFAULT_IMPORTS =
      List.of("java.nio.file.*", "java.time.*", "java.util.*", "java.util.stream.*");

  private Snippets() {}

  /** What a script prints. */
  static String run(String script, Map<String, String> properties) {
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
      DEFAULT_IMPORTS.forEach(name -> evaluate(shell, "import " + name + ";"));
      String rest = script;
      while (!rest.isBlank()) {
        CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
        if (!info.completeness().isComplete()) {
          throw new AssertionError("incomplete: " + rest);
        }
        evaluate(shell, info.source());
        rest = info.remaining();
      }
    }
    out.flush();
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static void evaluate(JShell shell, String source) {
    for (SnippetEvent event : shell.eval(source)) {
      if (event.status() == Snippet.Status.REJECTED) {
        throw new AssertionError(
            source
                + "\n"
                + shell
                    .diagnostics(event.snippet())
                    .map(problem -> problem.getMessage(Locale.ROOT))
                    .collect(Collectors.joining("\n")));
      }
      if (event.exception() != null) {
        throw new AssertionError(source, event.exception());
      }
    }
  }
}
