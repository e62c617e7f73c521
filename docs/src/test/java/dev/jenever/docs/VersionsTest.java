package dev.jenever.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VersionsTest {

  private static final Pattern MODULE_POM =
      Pattern.compile("(?s)</parent>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)<");
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<groupId>dev\\.jenever</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*"
              + "<version>([^<]+)</version>");
  private static final Pattern TABLE_ROW =
      Pattern.compile("(?m)^\\| \\[([a-z-]+)\\]\\([^)]*\\) \\| (\\S+) \\|");

  @Test
  void modulesHaveTheVersionsThatAreListed() throws IOException {
    Map<String, String> listed = listed();
    for (String module :
        new String[] {
          "bom",
          "framework-kernel",
          "contrib-cors",
          "contrib-jwt",
          "contrib-session",
          "contrib-swagger",
          "contrib-trace",
          "contrib-metrics",
          "contrib-requestid"
        }) {
      String pom = Files.readString(Page.ROOT.resolve(module).resolve("pom.xml"));
      MatchResult artifact = MODULE_POM.matcher(pom).results().findFirst().orElseThrow();

      assertThat(artifact.group(2)).as(artifact.group(1)).isEqualTo(listed.get(artifact.group(1)));
    }
  }

  @Test
  void dependenciesOnPagesNameTheListedVersions() throws IOException {
    Map<String, String> listed = listed();
    for (Page page : Page.all()) {
      for (String xml : page.blocks("xml")) {
        DEPENDENCY
            .matcher(xml)
            .results()
            .forEach(
                dependency ->
                    assertThat(dependency.group(2))
                        .as(page + ": " + dependency.group(1))
                        .isEqualTo(listed.get(dependency.group(1))));
      }
    }
  }

  @Test
  void theModuleTableOfTheReadmeNamesTheListedVersions() throws IOException {
    Map<String, String> listed = listed();
    String readme = Files.readString(Page.ROOT.resolve("README.md"));
    Map<String, String> table = new LinkedHashMap<>();
    TABLE_ROW.matcher(readme).results().forEach(row -> table.put(row.group(1), row.group(2)));

    assertThat(listed).containsAllEntriesOf(table);
    assertThat(table).containsKey("framework-kernel");
  }

  private static Map<String, String> listed() throws IOException {
    Map<String, String> versions = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Page.ROOT.resolve("versions.txt"))) {
      String[] fields = line.split(";", -1);
      versions.put(fields[0], fields[2]);
    }
    return versions;
  }
}
