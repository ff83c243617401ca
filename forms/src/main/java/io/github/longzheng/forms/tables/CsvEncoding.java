package io.github.longzheng.forms.tables;

import io.github.longzheng.forms.reading.RefusedContentException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * The encoding of a text file (编码): what its byte order mark says, else UTF-8 if all of it is valid
 * UTF-8, else GB18030 if all of it is valid GB18030. Nothing is ever replaced.
 *
 * @param charset the encoding
 * @param mark how many bytes the byte order mark has
 */
record CsvEncoding(Charset charset, int mark) {
  private static final String GB18030 = "GB18030";
  private static final byte[] GB18030_MARK = {(byte) 0x84, 0x31, (byte) 0x95, 0x33};

  /** Text in GB18030 is hardly ever valid UTF-8 for so many Chinese characters. */
  private static final int SURELY_UTF_8 = 8;

  private static final int BUFFER = 1 << 16;

  /**
   * The encoding of a file.
   *
   * @throws RefusedContentException naming the first line that cannot be decoded
   */
  static CsvEncoding detect(Path file) throws IOException {
    CsvEncoding marked = byMark(file);
    if (marked.mark > 0) {
      Attempt attempt = marked.attempt(file);
      if (attempt.badLine.isPresent()) {
        throw refuse(marked.charset.name(), attempt.badLine.getAsLong());
      }
      return marked;
    }
    Attempt utf8 = marked.attempt(file);
    if (utf8.badLine.isEmpty()) {
      return marked;
    }
    if (utf8.wideCharacters < SURELY_UTF_8 && Charset.isSupported(GB18030)) {
      CsvEncoding chinese = new CsvEncoding(Charset.forName(GB18030), 0);
      Attempt gb18030 = chinese.attempt(file);
      if (gb18030.badLine.isEmpty()) {
        return chinese;
      }
      throw refuse("UTF-8、GB18030", gb18030.badLine.getAsLong());
    }
    throw refuse("UTF-8", utf8.badLine.getAsLong());
  }

  private static RefusedContentException refuse(String encodings, long line) {
    return new RefusedContentException(TableFindings.undecodable(encodings, line));
  }

  private static CsvEncoding byMark(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(GB18030_MARK.length);
    }
    if (Arrays.equals(start, GB18030_MARK) && Charset.isSupported(GB18030)) {
      return new CsvEncoding(Charset.forName(GB18030), GB18030_MARK.length);
    }
    int first = start.length < 2 ? 0 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
    return switch (first) {
      case 0xFEFF -> new CsvEncoding(StandardCharsets.UTF_16BE, 2);
      case 0xFFFE -> new CsvEncoding(StandardCharsets.UTF_16LE, 2);
      case 0xEFBB ->
          new CsvEncoding(
              StandardCharsets.UTF_8, start.length > 2 && (start[2] & 0xFF) == 0xBF ? 3 : 0);
      default -> new CsvEncoding(StandardCharsets.UTF_8, 0);
    };
  }

  boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  /** The text, without the byte order mark; complains instead of replacing. */
  Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(mark);
      return new BufferedReader(new InputStreamReader(in, decoder()), BUFFER);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** What came of decoding a whole file: the first bad line, and characters beyond ASCII before. */
  private record Attempt(OptionalLong badLine, long wideCharacters) {}

  private Attempt attempt(Path file) throws IOException {
    CharsetDecoder decoder = decoder();
    byte[] buffer = new byte[BUFFER];
    CharBuffer chars = CharBuffer.allocate(BUFFER);
    ByteBuffer bytes = ByteBuffer.wrap(buffer);
    long line = 1;
    long wide = 0;
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(mark);
      boolean ended = false;
      bytes.limit(0);
      while (!ended) {
        bytes.compact();
        int read = in.read(buffer, bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.limit(bytes.position() + Math.max(0, read)).position(0);
        CoderResult result = decoder.decode(bytes, chars, ended);
        while (true) {
          chars.flip();
          for (int i = 0; i < chars.limit(); i++) {
            char c = chars.get(i);
            line += c == '\n' ? 1 : 0;
            wide += c >= 0x80 ? 1 : 0;
          }
          chars.clear();
          if (result.isError()) {
            return new Attempt(OptionalLong.of(line), wide);
          }
          if (result.isUnderflow()) {
            break;
          }
          result = decoder.decode(bytes, chars, ended);
        }
      }
    }
    return new Attempt(OptionalLong.empty(), wide);
  }
}
