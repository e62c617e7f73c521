package dev.jenever.contrib.metrics;

import java.util.List;
import java.util.Locale;

/** The formats in which metrics are told. */
enum Exposition {
  /** Prometheus's own. */
  TEXT {
    @Override
    void family(StringBuilder out, Snapshot family) {
      String name = family.name();
      out.append("# HELP ").append(name).append(' ').append(help(family, false)).append('\n');
      out.append("# TYPE ").append(name).append(' ').append(family.type()).append('\n');
      for (Sample sample : family.samples()) {
        labels(out.append(name).append(sample.suffix()), sample.labels(), false);
        out.append(' ').append(Numbers.text(sample.value())).append('\n');
      }
    }

    @Override
    void end(StringBuilder out) {}
  },

  /** OpenMetrics, which has exemplars. */
  OPEN_METRICS {
    @Override
    void family(StringBuilder out, Snapshot family) {
      boolean counter = family.type() == MetricType.COUNTER;
      boolean total = counter && family.name().endsWith(TOTAL);
      String name = total ? shortened(family.name()) : family.name();
      String type = counter && !total ? "unknown" : family.type().toString();
      out.append("# HELP ").append(name).append(' ').append(help(family, true)).append('\n');
      out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
      for (Sample sample : family.samples()) {
        labels(out.append(family.name()).append(sample.suffix()), sample.labels(), true);
        boolean whole = sample.suffix().equals("_bucket") || sample.suffix().equals("_count");
        out.append(' ')
            .append(whole ? Numbers.text(sample.value()) : Numbers.openMetrics(sample.value()));
        exemplar(out, sample);
        out.append('\n');
      }
    }

    @Override
    void end(StringBuilder out) {
      out.append("# EOF\n");
    }
  };

  private static final String TOTAL = "_total";

  abstract void family(StringBuilder out, Snapshot family);

  abstract void end(StringBuilder out);

  String write(List<Snapshot> families) {
    StringBuilder out = new StringBuilder(4096);
    families.forEach(family -> family(out, family));
    end(out);
    return out.toString();
  }

  private static String shortened(String name) {
    return name.substring(0, name.length() - TOTAL.length());
  }

  private static String help(Snapshot family, boolean quotes) {
    String help = family.help().replace("\\", "\\\\").replace("\n", "\\n");
    return quotes ? help.replace("\"", "\\\"") : help;
  }

  private static void labels(StringBuilder out, List<String> labels, boolean floats) {
    for (int i = 0; i < labels.size(); i += 2) {
      String value = labels.get(i + 1);
      boolean bound = floats && labels.get(i).equals("le");
      out.append(i == 0 ? '{' : ',').append(labels.get(i)).append("=\"");
      out.append(bound ? Numbers.openMetrics(Double.parseDouble(number(value))) : escaped(value));
      out.append('"');
    }
    if (!labels.isEmpty()) {
      out.append('}');
    }
  }

  private static String number(String bound) {
    return bound.equals("+Inf") ? "Infinity" : bound;
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
  }

  private static void exemplar(StringBuilder out, Sample sample) {
    Exemplar exemplar = sample.exemplar();
    if (exemplar != null) {
      labels(out.append(" # "), exemplar.labels(), false);
      out.append(' ').append(Numbers.openMetrics(exemplar.value()));
      out.append(String.format(Locale.ROOT, " %.3f", exemplar.epochMillis() / 1000.0));
    }
  }
}
