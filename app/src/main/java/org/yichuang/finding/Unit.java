package org.yichuang.finding;

/**
 * One sign of a phrase, or one syllable typed in pinyin.
 *
 * @param sign the sign or foreign word; empty when only the sound is known
 * @param sound pinyin without tone
 * @param blur the sound as it is often confused: z/zh, n/l, in/ing, h/f
 * @param worth how much it tells about the thing: less in words that say what to do, more in words
 *     that people are known to say
 */
record Unit(String sign, String sound, String blur, float worth) {

  Unit worth(float worth) {
    return new Unit(sign, sound, blur, worth);
  }

  boolean spelled() {
    return sign.isEmpty();
  }
}
