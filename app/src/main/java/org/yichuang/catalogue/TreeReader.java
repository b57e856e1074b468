package org.yichuang.catalogue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yichuang.catalogue.Tree.Many;
import org.yichuang.catalogue.Tree.Mapping;
import org.yichuang.catalogue.Tree.Spot;
import org.yichuang.catalogue.Tree.Word;

/** Reads a YAML file into a {@link Tree}; scalars stay the text that was written. */
final class TreeReader {

  private static final int DEEPEST = 20;

  private final String file;
  private final List<Problem> problems;

  private TreeReader(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The mapping in the file; empty, with a problem noted, if it is none. */
  static Mapping read(String file, String yaml, List<Problem> problems) {
    TreeReader reader = new TreeReader(file, problems);
    Tree tree = reader.compose(yaml);
    if (tree instanceof Mapping mapping) {
      return mapping;
    }
    if (tree != null) {
      reader.problem(tree.spot().line(), "文件应当由“名称: 值”组成。", "A file is made of “name: value”.");
    }
    return new Mapping(new Spot(file, 1), Map.of());
  }

  private @Nullable Tree compose(String yaml) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setMaxAliasesForCollections(0);
      Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
      if (node == null) {
        problem(1, "文件是空的。", "The file is empty.");
        return null;
      }
      return tree(node, 0);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problem(line, "YAML 格式有误：" + e.getProblem(), "Not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      problem(1, "YAML 格式有误：" + e.getMessage(), "Not YAML: " + e.getMessage());
    }
    return null;
  }

  private Tree tree(Node node, int depth) {
    Spot spot = new Spot(file, node.getStartMark().getLine() + 1);
    if (depth > DEEPEST) {
      problem(spot.line(), "层次太深。", "Nested too deep.");
      return new Word(spot, "");
    }
    return switch (node) {
      case ScalarNode scalar -> new Word(spot, scalar.getValue().strip());
      case SequenceNode many ->
          new Many(spot, many.getValue().stream().map(n -> tree(n, depth + 1)).toList());
      case MappingNode mapping -> mapping(mapping, spot, depth);
      default -> new Word(spot, "");
    };
  }

  private Mapping mapping(MappingNode node, Spot spot, int depth) {
    Map<String, Tree> parts = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      int line = tuple.getKeyNode().getStartMark().getLine() + 1;
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problem(line, "名称应当是一个词。", "A name is a single word.");
      } else if (parts.put(key.getValue(), tree(tuple.getValueNode(), depth + 1)) != null) {
        problems.add(
            Problem.at(
                new Spot(file, line), key.getValue(), "同一名称写了两次。", "The name stands here twice."));
      }
    }
    return new Mapping(spot, parts);
  }

  private void problem(int line, String zh, String en) {
    problems.add(Problem.at(new Spot(file, line), "-", zh, en));
  }

  static List<Problem> fresh() {
    return new ArrayList<>();
  }
}
