package org.yichuang.bench;

import java.util.Map;
import javax.sql.DataSource;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.task.Task;

/** The flow in Operaton, embedded, with its audit history. */
final class OperatonFlow implements PermitFlow {

  private final ProcessEngine engine;

  OperatonFlow(DataSource database) {
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setDataSource(database);
    settings.setDatabaseSchemaUpdate("true");
    settings.setJobExecutorActivate(false);
    settings.setHistory("audit");
    settings.setProcessEngineName("bench");
    engine = settings.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("permit.bpmn", Peers.bpmn())
        .deploy();
  }

  @Override
  public String name() {
    return "operaton";
  }

  @Override
  public void run() {
    String id =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey("permit", Map.of("applicant", "1"))
            .getId();
    complete(id);
    for (Task review : tasks().createTaskQuery().processInstanceId(id).list()) {
      tasks().complete(review.getId());
    }
    for (int i = 0; i < Peers.afterReviews().length; i++) {
      complete(id);
    }
  }

  private void complete(String id) {
    tasks().complete(tasks().createTaskQuery().processInstanceId(id).singleResult().getId());
  }

  private TaskService tasks() {
    return engine.getTaskService();
  }

  @Override
  public void close() {
    engine.close();
  }
}
