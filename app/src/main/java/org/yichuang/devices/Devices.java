package org.yichuang.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yichuang.devices.Device.Kind;
import org.yichuang.devices.Device.Trouble;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** Knows the hall's printers and screens, prints slips, and hears who is still there. */
@Service
public class Devices {

  private static final int LONGEST_NAME = 30;
  private static final int KEY_LENGTH = 12;

  private final DeviceStore store;
  private final Now now;

  Devices(DeviceStore store, Now now) {
    this.store = store;
    this.now = now;
  }

  public List<Device> all(Centre centre) {
    return store.all(centre);
  }

  /** Those that cannot do their work now. */
  public List<Device> failing(Centre centre) {
    return store.all(centre).stream().filter(d -> !d.worksAt(now.instant())).toList();
  }

  public Optional<Device> find(Centre centre, String key) {
    return store.find(centre, key);
  }

  /** What is wrong with a device; nothing, where none of that key is watched. */
  public Trouble troubleOf(Centre centre, String key) {
    return key.isEmpty()
        ? Trouble.NONE
        : store.find(centre, key).map(d -> d.troubleAt(now.instant())).orElse(Trouble.NONE);
  }

  /** Puts a printer or a screen under watch, or says everything that is wrong with it. */
  public Outcome<Device> add(Actor by, Kind kind, String name, String address) {
    return by.must(Role.FLOOR_MANAGER, Role.ADMIN)
        .then(a -> {
          List<Refusal> wrong = check(kind, name.strip(), address);
          if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
          }
          String key = UUID.randomUUID().toString().replace("-", "").substring(0, KEY_LENGTH);
          String at = kind == Kind.PRINTER ? address.strip() : "";
          Device device = new Device(key, kind, name.strip(), at, Trouble.NONE, null);
          return store.put(by.centre(), device, now.sql())
              ? Outcome.done(heard(by.centre(), device))
              : Outcome.refused(
                  field("name", "已经有叫这个名字的设备。", "A device of this name is there already."));
        });
  }

  private Device heard(Centre centre, Device device) {
    if (device.kind() == Kind.PRINTER) {
      ask(centre, device);
    }
    return store.find(centre, device.key()).orElse(device);
  }

  private static List<Refusal> check(Kind kind, String name, String address) {
    List<Refusal> wrong = new ArrayList<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      wrong.add(field("name", "请写名字，不超过 30 字。", "Give a name of up to 30 characters."));
    }
    if (kind == Kind.PRINTER && PrinterLine.of(address).isEmpty()) {
      wrong.add(
          field(
              "address",
              "打印机地址要是本单位内网地址，例如 192.168.1.60 或 192.168.1.60:9100。",
              "A printer's address is one of the house's own network, such as 192.168.1.60 or"
                  + " 192.168.1.60:9100."));
    }
    return wrong;
  }

  private static Refusal field(String field, String zh, String en) {
    return Refusal.field(
        field, "devices." + field, Text.of(zh, en), Text.of("改好再保存。", "Correct it and save."));
  }

  public Outcome<String> remove(Actor by, String key) {
    return by.must(Role.FLOOR_MANAGER, Role.ADMIN)
        .then(a ->
            store.remove(by.centre(), key)
                ? Outcome.done(key)
                : Outcome.refused(
                    Refusal.of(
                        "devices.unknown",
                        404,
                        Text.of("没有这个设备。", "There is no such device."),
                        Text.of("请刷新页面。", "Load the page again."))));
  }

  /** A screen says that it is there. */
  public void seen(Centre centre, String key) {
    store.seen(centre, key, now.sql());
  }

  /**
   * Prints, if the printer is well; one known to be in trouble is not waited for, as it is asked
   * again by itself.
   */
  public Trouble print(Centre centre, String key, Slip slip) {
    Device printer = store.find(centre, key).orElse(null);
    Optional<PrinterLine> line =
        printer == null ? Optional.empty() : PrinterLine.of(printer.address());
    if (printer == null || line.isEmpty()) {
      return Trouble.SILENT;
    }
    if (printer.trouble() != Trouble.NONE) {
      return printer.trouble();
    }
    Trouble trouble = line.get().print(slip);
    store.heard(centre, key, trouble, now.sql());
    return trouble;
  }

  /** Asks every printer how it is. */
  public void ask(Centre centre) {
    store.all(centre).stream().filter(d -> d.kind() == Kind.PRINTER).forEach(d -> ask(centre, d));
  }

  private void ask(Centre centre, Device printer) {
    PrinterLine.of(printer.address())
        .ifPresent(line -> store.heard(centre, printer.key(), line.ask(), now.sql()));
  }
}
