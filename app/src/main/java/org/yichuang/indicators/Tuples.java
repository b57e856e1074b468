package org.yichuang.indicators;

/** Reads rows of whole numbers from PostgreSQL's binary COPY, one piece after the other. */
final class Tuples {

  static final int DEPARTMENT = 0;
  static final int ITEM = 1;
  static final int CHANNEL = 2;
  static final int DESK = 3;
  static final int OFFICER = 4;
  static final int MARKS = 5;
  static final int STATUTORY = 6;
  static final int PROMISED = 7;
  static final int ACCEPTED_ON = 8;
  static final int DECIDED_ON = 9;
  static final int DUE_ON = 10;
  static final int WALL = 11;
  static final int OPEN = 12;

  /** The first of the five parts whose durations are counted. */
  static final int PARTS = WALL;

  static final int COLUMNS = 16;

  /** Stands for null. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int HEADER = 19;

  private final Sink sink;
  private final int[] row = new int[COLUMNS];
  private boolean begun;

  Tuples(Sink sink) {
    this.sink = sink;
  }

  /** Takes a row; the array is used again for the next one. */
  interface Sink {
    void accept(int[] row);
  }

  /** A piece as the server sends it: whole rows, the first one behind the header. */
  void read(byte[] piece) {
    int at = begun ? 0 : HEADER;
    begun = true;
    while (at + 2 <= piece.length) {
      int columns = (short) (piece[at] << 8 | piece[at + 1] & 0xff);
      at += 2;
      if (columns < 0) {
        return;
      }
      for (int c = 0; c < columns; c++) {
        int length = number(piece, at);
        at += 4;
        row[c] = length < 0 ? NONE : number(piece, at);
        at += Math.max(0, length);
      }
      sink.accept(row);
    }
  }

  private static int number(byte[] b, int at) {
    return b[at] << 24 | (b[at + 1] & 0xff) << 16 | (b[at + 2] & 0xff) << 8 | b[at + 3] & 0xff;
  }
}
