package org.yichuang.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.codes.ItemCode;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.TableFile;

/**
 * A list of items as a table has it: rows in the words of the house, and what was found amiss. No
 * row is left out for its code's shape; only one without a usable code or a name is, and one whose
 * code was there before.
 *
 * @param findings how many rows show what, by the finding's code
 * @param notes the first lines of each finding, for people
 */
record ItemList(List<ItemRow> rows, int read, Map<String, Integer> findings, List<String> notes) {

  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "code",
          List.of(
              "item_code",
              "业务办理项编码",
              "task_handle_item",
              "实施编码",
              "实施清单编码",
              "实施事项编码",
              "task_code",
              "事项编码",
              "事项代码",
              "matter_code",
              "service_code",
              "编码",
              "code"),
          "name",
          List.of(
              "item_name",
              "业务办理项名称",
              "办理项名称",
              "实施事项名称",
              "task_name",
              "事项名称",
              "政务服务事项名称",
              "matter_name",
              "service_name",
              "名称",
              "name",
              "title"),
          "department",
          List.of(
              "department",
              "部门",
              "实施主体",
              "部门名称",
              "实施主体名称",
              "实施部门",
              "所属部门",
              "单位",
              "实施机构",
              "department_name",
              "dept",
              "dept_name",
              "org_name",
              "authority"),
          "departmentCode",
          List.of(
              "department_code",
              "部门编码",
              "实施主体编码",
              "部门代码",
              "实施主体代码",
              "dept_code",
              "org_code",
              "统一社会信用代码"),
          "type",
          List.of("task_type", "type", "事项类型", "类型", "权力类型", "事项类别", "item_type", "matter_type"),
          "division",
          List.of(
              "area_code",
              "division",
              "区划代码",
              "行政区划代码",
              "行政区划",
              "区划编码",
              "行政区划编码",
              "region_code",
              "division_code"),
          "category",
          List.of("category", "主项名称", "分类", "主项", "大项名称", "基本目录名称", "catalog_name", "parent_name"));

  /** Refused when it is not such a list. */
  static Outcome<ItemList> read(byte[] file, Collection<Department> departments) {
    return TableFile.read(file, COLUMNS, Set.of("code", "name"))
        .map(table -> new Reader(departments).read(table));
  }

  private static final class Reader {
    private static final int NOTES = 20;
    private static final int LONGEST_NAME = 1_000;
    private static final Pattern SPREADSHEET = Pattern.compile("[0-9]+([.][0-9]+)?[eE][+]?[0-9]+");

    private final Map<String, String> departments = new HashMap<>();
    private final Map<String, ItemRow> rows = new LinkedHashMap<>();
    private final Map<String, Integer> findings = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    Reader(Collection<Department> departments) {
      for (Department d : departments) {
        this.departments.put(d.name().zh(), d.code());
        d.aliases().forEach(alias -> this.departments.put(alias, d.code()));
      }
    }

    ItemList read(TableFile table) {
      table.rows().forEach(this::row);
      if (!table.unused().isEmpty()) {
        notes.add("columns not used: " + String.join(", ", table.unused()));
      }
      return new ItemList(List.copyOf(rows.values()), table.rows().size(), findings, notes);
    }

    private void row(TableFile.Row line) {
      String code = line.get("code");
      String name = line.get("name");
      String amiss = amiss(code, name);
      if (!amiss.isEmpty()) {
        found(amiss, line, name + code);
        return;
      }
      ItemRow row = item(line, code, name);
      ItemRow before = rows.putIfAbsent(code, row);
      if (before != null) {
        found("row.code-twice", line, before.equals(row) ? code : code + " " + name);
        return;
      }
      look(line, code);
    }

    /** Why a row cannot be an item; empty when it can. */
    private static String amiss(String code, String name) {
      if (code.isEmpty()) {
        return "row.no-code";
      }
      if (name.isEmpty()) {
        return "row.no-name";
      }
      if (!ItemCode.parse(code).isDone()) {
        return "row.code-unusable";
      }
      return name.length() > LONGEST_NAME ? "row.name-too-long" : "";
    }

    private ItemRow item(TableFile.Row line, String code, String name) {
      String department = line.get("department");
      String departmentCode = line.get("departmentCode");
      String known = departments.get(department);
      if (known == null) {
        found("department.unknown", line, department.isEmpty() ? "—" : department);
      }
      return new ItemRow(
          code,
          name,
          category(line.get("category")),
          known != null ? known : departmentCode.isEmpty() ? department : departmentCode,
          department,
          departmentCode,
          type(line, line.get("type")),
          line.get("division"));
    }

    /** Notes the code's profile and everything in it that does not hold. */
    private void look(TableFile.Row line, String given) {
      if (ItemCode.parse(given) instanceof Outcome.Done<ItemCode>(ItemCode code)) {
        found(profile(code), line, null);
        code.findings().forEach(f -> found(f.code(), line, f.sentence().zh()));
        if (code.holds()) {
          found("code.holds", line, null);
        }
      }
      if (SPREADSHEET.matcher(given).matches()) {
        found("code.shortened-by-spreadsheet", line, given);
      }
    }

    private static String profile(ItemCode code) {
      return "profile." + code.profile().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String category(String given) {
      return given.equals("未分类") ? "" : given;
    }

    private String type(TableFile.Row line, String given) {
      return ItemType.met(given)
          .map(ItemType::code)
          .orElseGet(() -> {
            found("type.unknown", line, given.isEmpty() ? "—" : given);
            return ItemType.OTHER.code();
          });
    }

    private void found(String finding, TableFile.Row line, @Nullable String what) {
      int times = findings.merge(finding, 1, Integer::sum);
      if (what != null && times <= NOTES) {
        String told = what.length() > 120 ? what.substring(0, 120) + "…" : what;
        notes.add(finding + " (line " + line.line() + "): " + told);
      }
    }
  }
}
