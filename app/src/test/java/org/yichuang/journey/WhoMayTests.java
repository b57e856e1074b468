package org.yichuang.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.yichuang.journey.Document.Operation;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Role;
import org.yichuang.testing.HouseTest;

/** Who may see and do what: every role at every door that the menu or the document names. */
@HouseTest
@SuppressWarnings("NullAway") // a missing value fails the test as it should
class WhoMayTests extends BadInput {

  private static final Set<String> PUBLIC =
      Set.of(
          "POST /api/sign-in",
          "POST /api/demo/sign-in",
          "GET /api/demo/people",
          "GET /api/me",
          "DELETE /api/session",
          "GET /api/items",
          "GET /api/items/{code}",
          "GET /api/themes",
          "GET /api/themes/{code}",
          "GET /api/find",
          "GET /api/certificates/{identifier}",
          "POST /api/certificates/verify");

  /** What only holders of these posts may do; everybody else is refused and nothing happens. */
  private static final Map<String, Set<Role>> ONLY =
      Map.of(
          "/api/deliveries/{caseId}/", Set.of(Role.ISSUER),
          "/api/tasks", Set.of(Role.REVIEWER, Role.HEAD),
          "/api/certificates/{identifier}/", Set.of(Role.HEAD),
          "/api/applications/{id}/take", Set.of(Role.CLERK, Role.VOLUNTEER),
          "/api/applications/cases/", Set.of(Role.CLERK),
          "/api/certificates/issue/", Set.of(Role.ISSUER, Role.REVIEWER, Role.HEAD));

  /**
   * The list of things to borrow is shown to the staff in the menu and to everybody by its sign.
   */
  private static final String LENT = "/facilities";

  @Autowired List<MenuEntry> menu;

  private final Map<Role, Actor> holders = new EnumMap<>(Role.class);
  private Actor stranger;

  @BeforeEach
  void oneHolderOfEachPost() {
    stranger = people.citizen(centre, "外人");
    for (Role role : Role.values()) {
      holders.put(
          role,
          role == Role.CITIZEN
              ? citizen
              : people.staff(centre, "岗位" + role.ordinal(), role, "zjj"));
    }
  }

  @Test
  void everyEntryOfTheMenuOpensForWhomItIsShownAndForNoOutsider() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (MenuEntry entry : menu) {
      boolean open = entry.roles().isEmpty();
      note(wrong, entry.path(), "a visitor", null, open);
      for (Map.Entry<Role, Actor> holder : holders.entrySet()) {
        note(
            wrong,
            entry.path(),
            holder.getKey().name(),
            holder.getValue(),
            open || entry.roles().contains(holder.getKey()));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void note(List<String> wrong, String path, String who, Actor actor, boolean may)
      throws Exception {
    int status = answer(by(actor, get(path))).getStatus();
    boolean opened = status == 200;
    boolean closed = status == 403 || status == 404 || (actor == null && status == 302);
    boolean outsider = actor == null || actor == citizen || path.startsWith("/admin");
    if (may ? !opened : outsider && !closed && !LENT.equals(path)) {
      wrong.add(path + " for " + who + ": " + status);
    }
  }

  @Test
  void whatIsNotPublicIsClosedToVisitorsAndStrangersAndSaysNothing() throws Exception {
    for (Operation operation : Document.served(mvc).operations()) {
      if (PUBLIC.contains(operation.toString())) {
        continue;
      }
      for (Actor actor : new Actor[] {null, stranger, admin}) {
        if (operation.path().equals("/api/applications") && actor != null) {
          continue;
        }
        MockHttpServletResponse answer = asked(operation, actor);
        String said = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus())
            .as(operation + " for " + (actor == null ? "a visitor" : actor.name()))
            .isBetween(400, 499);
        assertThat(said).as(operation.toString()).doesNotContain("李明", issued.itemName());
      }
    }
  }

  @Test
  void whatAPostIsForNoOtherPostMayDo() throws Exception {
    String before = counts();
    for (Operation operation : Document.served(mvc).operations()) {
      if (PUBLIC.contains(operation.toString())) {
        continue;
      }
      for (Map.Entry<String, Set<Role>> only : ONLY.entrySet()) {
        if (!operation.path().startsWith(only.getKey())) {
          continue;
        }
        for (Map.Entry<Role, Actor> holder : holders.entrySet()) {
          if (only.getValue().contains(holder.getKey())) {
            continue;
          }
          MockHttpServletResponse answer = asked(operation, holder.getValue());
          assertThat(answer.getStatus())
              .as(operation + " by " + holder.getKey())
              .isBetween(400, 499);
        }
      }
    }
    assertThat(counts()).isEqualTo(before);
  }

  private MockHttpServletResponse asked(Operation operation, Actor actor) throws Exception {
    Map<String, String> known =
        Map.of(
            "number", issued.number(),
            "id", Long.toString(issued.id()),
            "caseId", Long.toString(issued.id()),
            "identifier", String.valueOf(issued.certificate()),
            "key", "id-card");
    String path = operation.path();
    for (String name : operation.parameters("path")) {
      path = path.replace("{" + name + "}", known.getOrDefault(name, "1"));
    }
    var request =
        request(HttpMethod.valueOf(operation.method()), URI.create(path))
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                ("{\"waybill\": \"EMS12345678\", \"cell\": \"A1\", \"signer\": \"李\", \"why\": \"无人\","
                        + " \"act\": \"ACCEPT\", \"step\": \"note\", \"version\": %d, \"reason\": \"试\","
                        + " \"article\": \"行政许可法第69条\", \"fields\": {\"reason\": \"试\"}, \"facts\": {},"
                        + " \"idNumber\": \"430702194903079928\"}")
                    .formatted(issued.version()));
    if (actor != null) {
      request.header("Authorization", "Bearer " + token(actor));
    }
    return answer(request);
  }
}
