package dev.jenever.binding;

import java.math.BigInteger;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Makes maps, lists and scalars of YAML, and no objects: a tag of one's own is left out. */
final class YamlScalars extends SafeConstructor {

  YamlScalars(LoaderOptions options) {
    super(options);
    yamlConstructors.put(Tag.INT, new WholeNumber());
    yamlConstructors.put(null, new Untagged());
  }

  private final class WholeNumber extends ConstructYamlInt {

    @Override
    public Object construct(Node node) {
      String text = constructScalar((ScalarNode) node).replace("_", "");
      boolean negative = text.startsWith("-");
      BigInteger number = parse(negative || text.startsWith("+") ? text.substring(1) : text);
      BigInteger signed = negative ? number.negate() : number;
      return signed.bitLength() < Long.SIZE ? (Object) signed.longValue() : signed;
    }

    private static BigInteger parse(String digits) {
      if (digits.startsWith("0x")) {
        return new BigInteger(digits.substring(2), 16);
      }
      if (digits.startsWith("0b")) {
        return new BigInteger(digits.substring(2), 2);
      }
      if (digits.startsWith("0o")) {
        return new BigInteger(digits.substring(2), 8);
      }
      boolean octal = digits.length() > 1 && digits.startsWith("0");
      return new BigInteger(digits, octal ? 8 : 10);
    }
  }

  private final class Untagged extends ConstructYamlStr {

    @Override
    public Object construct(Node node) {
      if (node instanceof MappingNode mapping) {
        return constructMapping(mapping);
      }
      return node instanceof SequenceNode sequence
          ? constructSequence(sequence)
          : super.construct(node);
    }
  }
}
