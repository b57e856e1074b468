package org.yichuang.bench;

import java.util.Map;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/** The flow in Flowable, embedded, with its audit history. */
final class FlowableFlow implements PermitFlow {

  private final ProcessEngine engine;

  FlowableFlow(DataSource database) {
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setDataSource(database);
    settings.setDatabaseSchemaUpdate("true");
    settings.setAsyncExecutorActivate(false);
    settings.setHistoryLevel(HistoryLevel.AUDIT);
    engine = settings.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("permit.bpmn20.xml", Peers.bpmn())
        .deploy();
  }

  @Override
  public String name() {
    return "flowable";
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
