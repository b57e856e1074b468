package org.yichuang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

/** The feed follows the numbers of the transactions, also where these grow by a digit. */
@HouseTest
@SuppressWarnings("NullAway") // a missing value fails the test as it should
class FeedOrderTests {

  private static final long SUBJECT = 77;

  @Autowired Feed feed;
  @Autowired JournalStore store;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final String centre = Centres.fresh().code();

  @Test
  void eachEntryIsHandedOverOnceAndInOrderWhereTheNumbersGrowByADigit() {
    assertThat(handedOver(2)).containsExactly("8", "9", "10", "11", "99", "100");
  }

  @Test
  void oneBatchMayHoldNumbersOfDifferentLength() {
    assertThat(handedOver(100)).containsExactly("8", "9", "10", "11", "99", "100");
  }

  @Test
  void entriesBetweenTwoPlacesComeInThatOrderToo() {
    List<String> between =
        inAThrownAwayTransaction(() -> {
          putDown();
          return ours(
              store.between(
                  new JournalStore.Place("8", SUBJECT, 1),
                  new JournalStore.Place("99", SUBJECT, 5)));
        });
    assertThat(between).containsExactly("9", "10", "11", "99");
  }

  private List<String> handedOver(int batch) {
    return inAThrownAwayTransaction(() -> {
      putDown();
      Listening listening = new Listening(batch);
      feed.drain(listening);
      return listening.heard;
    });
  }

  private void putDown() {
    int seq = 0;
    for (String tx : List.of("8", "9", "10", "11", "99", "100")) {
      jdbc.sql(
              """
              insert into journal.entry
                (centre_id, subject, seq, at, actor_id, actor_name, kind, body, hash, tx)
              values (:centre, :subject, :seq, now(), 1, '甲', 'test.order', '{}',
                sha256(:tx::bytea), :tx::xid8)
              """)
          .param("centre", centre)
          .param("subject", SUBJECT)
          .param("seq", ++seq)
          .param("tx", tx)
          .update();
    }
  }

  private List<String> inAThrownAwayTransaction(java.util.function.Supplier<List<String>> what) {
    return transaction.execute(status -> {
      status.setRollbackOnly();
      return what.get();
    });
  }

  private List<String> ours(List<Entry> entries) {
    return entries.stream().filter(e -> e.centre().code().equals(centre)).map(Entry::tx).toList();
  }

  private final class Listening implements FeedListener {

    private final int batch;
    private final List<String> heard = new ArrayList<>();

    Listening(int batch) {
      this.batch = batch;
    }

    @Override
    public String name() {
      return "test.order";
    }

    @Override
    public int batch() {
      return batch;
    }

    @Override
    public void receive(List<Entry> entries) {
      heard.addAll(ours(entries));
    }
  }
}
