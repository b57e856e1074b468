package org.yichuang.finding;

import java.util.Arrays;

/** What each surface and each item shares with a reading; used again for the next reading. */
final class Tally {

  private final float[] shared;
  private final int[] seen;
  private final int[] touched;
  private final float[] itemShared;
  private final int[] itemSeen;
  private int count;
  private int mark;
  private float itemSize;

  Tally(int surfaces, int items) {
    shared = new float[surfaces];
    seen = new int[surfaces];
    touched = new int[surfaces];
    itemShared = new float[items];
    itemSeen = new int[items];
  }

  /** Forgets the last reading. */
  void clear() {
    for (int i = 0; i < count; i++) {
      shared[touched[i]] = 0;
    }
    Arrays.fill(itemShared, 0);
    count = 0;
    itemSize = 0;
  }

  /** Begins another gram: what is counted for it from now on counts once. */
  void next(float itemWorth) {
    mark++;
    itemSize += itemWorth;
  }

  void surfaces(int[] places, float worth) {
    for (int at : places) {
      if (seen[at] != mark) {
        seen[at] = mark;
        if (shared[at] == 0) {
          touched[count++] = at;
        }
        shared[at] += worth;
      }
    }
  }

  void items(int[] places, float worth) {
    for (int at : places) {
      if (itemSeen[at] != mark) {
        itemSeen[at] = mark;
        itemShared[at] += worth;
      }
    }
  }

  /** How many surfaces share anything. */
  int touched() {
    return count;
  }

  /** The surface that was touched so many others later. */
  int touched(int at) {
    return touched[at];
  }

  float surface(int surface) {
    return shared[surface];
  }

  /** The part of the reading that occurs anywhere in the item, between 0 and 1. */
  float item(int item) {
    return itemSize > 0 ? itemShared[item] / itemSize : 0;
  }
}
