package org.yichuang.notices;

/** Hands one message to the world outside. */
interface Sender {

  Way way();

  /**
   * Sends, or throws.
   *
   * @throws Failure when it did not go out
   */
  void send(long id, String address, String title, String text) throws Failure;

  /** Why a message did not go out. */
  final class Failure extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    /**
     * Says why.
     *
     * @param forGood whether trying again cannot help, such as an address that does not exist
     */
    Failure(String why, boolean forGood) {
      super(why);
      this.forGood = forGood;
    }

    boolean forGood() {
      return forGood;
    }
  }
}
