package dev.jenever.internal.files;

/**
 * A part of a file.
 *
 * @param start the first byte
 * @param length the number of bytes
 */
record ByteRange(long start, long length) {

  String contentRange(long size) {
    return "bytes " + start + "-" + (start + length - 1) + "/" + size;
  }
}
