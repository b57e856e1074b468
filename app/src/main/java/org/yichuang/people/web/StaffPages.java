package org.yichuang.people.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.people.Department;
import org.yichuang.people.Invitations;
import org.yichuang.people.SignIn;
import org.yichuang.people.Staff;
import org.yichuang.people.StaffMember;

/** The administrator's pages: staff, posts, departments, one-time links. */
@Controller
class StaffPages {

  private static final List<Role> ROLES =
      Arrays.stream(Role.values()).filter(r -> r != Role.CITIZEN).toList();

  private final Staff staff;
  private final Invitations invitations;
  private final SignIn signIn;

  StaffPages(Staff staff, Invitations invitations, SignIn signIn) {
    this.staff = staff;
    this.invitations = invitations;
    this.signIn = signIn;
  }

  @GetMapping("/admin/staff")
  String list(Actor actor, Model model) {
    actor.must(Role.ADMIN).orThrow();
    return shown(actor, Form.empty(), model);
  }

  @PostMapping("/admin/staff")
  String invite(
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      @RequestParam Role role,
      @RequestParam(defaultValue = "") String department,
      Model model) {
    actor.must(Role.ADMIN).orThrow();
    mustExist(actor, department);
    Outcome<String> token =
        invitations.invite(actor, name, new Post(role, actor.centre(), department));
    if (token instanceof Outcome.Done<String>(String fresh)) {
      model.addAttribute("link", link(fresh));
      model.addAttribute("invitedName", name);
      return shown(actor, Form.empty(), model);
    }
    return shown(actor, Form.of("name", name).with(token.refusals()), model);
  }

  @GetMapping("/admin/staff/{person}")
  String one(Actor actor, @PathVariable long person, Model model) {
    actor.must(Role.ADMIN).orThrow();
    model.addAttribute("member", member(actor, person));
    model.addAttribute("roles", ROLES);
    departments(actor, model);
    return "people/staff-member";
  }

  @PostMapping("/admin/staff/{person}/posts")
  String appoint(
      Actor actor,
      @PathVariable long person,
      @RequestParam Role role,
      @RequestParam String department) {
    actor.must(Role.ADMIN).orThrow();
    mustExist(actor, department);
    member(actor, person);
    staff.appoint(actor, person, new Post(role, actor.centre(), department)).orThrow();
    return "redirect:/admin/staff/" + person;
  }

  @PostMapping("/admin/staff/{person}/posts/remove")
  String relieve(
      Actor actor,
      @PathVariable long person,
      @RequestParam Role role,
      @RequestParam String department) {
    staff.relieve(actor, person, new Post(role, actor.centre(), department)).orThrow();
    return "redirect:/admin/staff/" + person;
  }

  @PostMapping("/admin/staff/{person}/link")
  String again(Actor actor, @PathVariable long person, Model model) {
    actor.must(Role.ADMIN).orThrow();
    member(actor, person);
    model.addAttribute("link", link(invitations.inviteAgain(actor, person).orThrow()));
    return one(actor, person, model);
  }

  @PostMapping("/admin/staff/{person}/sign-out")
  String signOut(Actor actor, @PathVariable long person, RedirectAttributes then) {
    actor.must(Role.ADMIN).orThrow();
    signIn.endAll(person);
    then.addFlashAttribute("flash", Text.of("已退出其所有登录。", "Signed out everywhere."));
    return "redirect:/admin/staff/" + person;
  }

  @PostMapping("/admin/departments")
  String putDepartment(
      Actor actor,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String zh,
      @RequestParam(defaultValue = "") String en,
      RedirectAttributes then) {
    actor.must(Role.ADMIN).orThrow();
    if (!code.matches("[a-z][a-z0-9_-]{0,39}") || zh.isBlank() || zh.length() > 100) {
      throw new RefusedException(badDepartment());
    }
    Text name = Text.of(zh.strip(), en.isBlank() ? zh.strip() : en.strip());
    staff.putDepartment(new Department(actor.centre(), code, name), 1000);
    then.addFlashAttribute("flash", Text.of("部门已保存。", "The department is kept."));
    return "redirect:/admin/staff";
  }

  private String shown(Actor actor, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("staff", staff.all(actor.centre()));
    model.addAttribute("roles", ROLES);
    departments(actor, model);
    return "people/staff";
  }

  private void departments(Actor actor, Model model) {
    List<Department> all = staff.departments(actor.centre());
    model.addAttribute("departments", all);
    model.addAttribute(
        "names", all.stream().collect(Collectors.toMap(Department::code, Department::name)));
  }

  private StaffMember member(Actor actor, long person) {
    return staff.all(actor.centre()).stream()
        .filter(m -> m.personId() == person)
        .findFirst()
        .orElseThrow(() -> new RefusedException(noSuchMember()));
  }

  private void mustExist(Actor actor, String department) {
    if (!department.equals(Department.CENTRE)
        && staff.department(actor.centre(), department).isEmpty()) {
      throw new RefusedException(badDepartment());
    }
  }

  private static String link(String token) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/invitations/" + token)
        .toUriString();
  }

  private static Refusal noSuchMember() {
    return Refusal.of(
        "people.staff.unknown",
        404,
        Text.of("没有这位工作人员。", "There is no such member of staff."),
        Text.of("请从名单里选择。", "Choose from the list."));
  }

  private static Refusal badDepartment() {
    return Refusal.field(
        "department",
        "people.department",
        Text.of(
            "部门代码以小写字母开头，名称必填；岗位只能设在已有部门。",
            "A department has a lower-case code and a name; posts belong to existing ones."),
        Text.of("请返回改正。", "Go back and correct it."));
  }
}
