package org.yichuang.files;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Proof;
import org.yichuang.kernel.Text;

/** Every file that was handed in still has the content under whose hash it is kept. */
@Component
@Order(4)
class ContentProof implements Proof {

  private static final int BATCH = 500;

  private final AttachmentStore store;

  ContentProof(AttachmentStore store) {
    this.store = store;
  }

  @Override
  public String what() {
    return "files";
  }

  @Override
  public long check(Consumer<Text> broken) {
    long seen = 0;
    List<AttachmentStore.Blob> page = store.blobs("", new byte[0], BATCH);
    while (!page.isEmpty()) {
      page.stream().filter(b -> !whole(b)).forEach(b -> broken.accept(sentence(b)));
      seen += page.size();
      AttachmentStore.Blob last = page.getLast();
      page = store.blobs(last.centre().code(), last.hash(), BATCH);
    }
    return seen;
  }

  private boolean whole(AttachmentStore.Blob blob) {
    SM3Digest digest = new SM3Digest();
    long size = 0;
    Optional<byte[]> piece = store.piece(blob.centre(), blob.hash(), 0);
    for (int no = 1; piece.isPresent(); no++) {
      digest.update(piece.get(), 0, piece.get().length);
      size += piece.get().length;
      piece = store.piece(blob.centre(), blob.hash(), no);
    }
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return size == blob.size() && Arrays.equals(hash, blob.hash());
  }

  private static Text sentence(AttachmentStore.Blob blob) {
    String mark = HexFormat.of().formatHex(blob.hash()).substring(0, 12);
    return Text.of("附件 " + mark + "… 的内容被改动过。", "The content of file " + mark + "… was changed.");
  }
}
