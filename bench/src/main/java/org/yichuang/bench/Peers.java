package org.yichuang.bench;

/** The permit flow as BPMN, for engines that speak it. */
final class Peers {

  private static final String[] AFTER_REVIEWS = {"issue", "deliver", "rate"};

  private Peers() {}

  static String bpmn() {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="permit">
              <process id="permit" isExecutable="true" camunda:historyTimeToLive="180">
                <startEvent id="start"/>
                <userTask id="accept"/>
                <parallelGateway id="fork"/>
                <userTask id="reviewA"/>
                <userTask id="reviewB"/>
                <parallelGateway id="join"/>
                <userTask id="issue"/>
                <userTask id="deliver"/>
                <userTask id="rate"/>
                <endEvent id="end"/>
            """);
    String[][] flows = {
      {"start", "accept"}, {"accept", "fork"}, {"fork", "reviewA"}, {"fork", "reviewB"},
      {"reviewA", "join"}, {"reviewB", "join"}, {"join", "issue"}, {"issue", "deliver"},
      {"deliver", "rate"}, {"rate", "end"}
    };
    for (int i = 0; i < flows.length; i++) {
      xml.append(
          "    <sequenceFlow id=\"f%d\" sourceRef=\"%s\" targetRef=\"%s\"/>%n"
              .formatted(i, flows[i][0], flows[i][1]));
    }
    return xml.append("  </process>\n</definitions>\n").toString();
  }

  static String[] afterReviews() {
    return AFTER_REVIEWS.clone();
  }
}
