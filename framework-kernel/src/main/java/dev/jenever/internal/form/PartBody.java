package dev.jenever.internal.form;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The content of one part: everything up to a line that begins with the boundary.
 *
 * <p>The boundary counts when a blank, a line end, two dashes or the end of the body follow it;
 * {@code --foobar} does not end a part bounded by {@code --foo}.
 */
final class PartBody extends InputStream {

  private enum Match {
    YES,
    NO,
    UNDECIDED
  }

  private final InputBuffer in;
  private final byte[] dashBoundary;
  private final byte[] lineBoundary;

  /** Bytes at the front of the buffer that are known to be content. */
  private int ready;

  private boolean begun;
  private boolean ended;
  private boolean starved;
  private @Nullable IOException failure;

  PartBody(InputBuffer in, String dashBoundary, String newline) {
    this.in = in;
    this.dashBoundary = MultipartReader.latin1(dashBoundary);
    this.lineBoundary = MultipartReader.latin1(newline + dashBoundary);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (ready == 0 && !ended && failure == null) {
      scan();
      if (ready == 0 && !ended && failure == null) {
        starved = !in.fill();
      }
    }
    if (ready == 0) {
      if (failure != null) {
        throw failure;
      }
      return -1;
    }
    int count = Math.min(length, ready);
    System.arraycopy(in.bytes(), in.position(), to, offset, count);
    in.skip(count);
    ready -= count;
    begun = true;
    return count;
  }

  /** Finds out how much of the buffer is content, and whether the part ends behind it. */
  private void scan() {
    if (!begun && scanBeginning()) {
      return;
    }
    int length = in.buffered();
    int boundary = indexOfLineBoundary();
    if (boundary >= 0) {
      take(boundary, lineBoundary);
    } else if (startsLineBoundary(0)) {
      starve();
    } else {
      int last = lastIndexOfLineStart();
      if (last >= 0 && startsLineBoundary(last)) {
        ready = last;
      } else {
        ready = length;
        starve();
      }
    }
  }

  /** A boundary right at the beginning makes an empty part. */
  private boolean scanBeginning() {
    if (isAt(0, dashBoundary, dashBoundary.length)) {
      take(0, dashBoundary);
      return true;
    }
    if (in.buffered() < dashBoundary.length && isAt(0, dashBoundary, in.buffered())) {
      starve();
      return true;
    }
    return false;
  }

  private void take(int index, byte[] boundary) {
    switch (matchBehind(index + boundary.length)) {
      case YES -> {
        ready = index;
        ended = true;
      }
      case NO -> ready = index + boundary.length;
      case UNDECIDED -> ready = index;
    }
  }

  /** Decides by what follows a boundary whether it is one. */
  private Match matchBehind(int index) {
    int rest = in.buffered() - index;
    if (rest == 0) {
      return starved ? Match.YES : Match.UNDECIDED;
    }
    byte next = in.peek(index);
    if (next == ' ' || next == '\t' || next == '\r' || next == '\n') {
      return Match.YES;
    }
    if (next != '-') {
      return Match.NO;
    }
    if (rest == 1) {
      return starved ? Match.NO : Match.UNDECIDED;
    }
    return in.peek(index + 1) == '-' ? Match.YES : Match.NO;
  }

  private void starve() {
    if (starved) {
      IOException reason = in.failure();
      failure = reason == null ? new FormException("unexpected EOF") : reason;
    }
  }

  private int indexOfLineBoundary() {
    int last = in.buffered() - lineBoundary.length;
    for (int i = 0; i <= last; i++) {
      if (in.peek(i) == lineBoundary[0] && isAt(i, lineBoundary, lineBoundary.length)) {
        return i;
      }
    }
    return -1;
  }

  private int lastIndexOfLineStart() {
    int i = in.buffered() - 1;
    while (i >= 0 && in.peek(i) != lineBoundary[0]) {
      i--;
    }
    return i;
  }

  private boolean startsLineBoundary(int index) {
    int rest = in.buffered() - index;
    return rest <= lineBoundary.length && isAt(index, lineBoundary, rest);
  }

  private boolean isAt(int index, byte[] expected, int length) {
    if (in.buffered() - index < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (in.peek(index + i) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
