package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every source file of the kernel keeps to: documentation and size. */
class SourceRulesTest {

  private static final int MAX_FILE_LINES = 600;
  private static final int MAX_METHOD_LINES = 60;
  private static final int MAX_PARAMETERS = 6;

  /** The one object that handlers see has a method for whatever Gin's has one for. */
  private static final Set<String> LONG_FILES = Set.of("Context.java");

  /** The walk through the tree is the hottest loop of all. */
  private static final Set<String> LONG_METHODS = Set.of("Matcher.java find");

  /** As many as Gin's has. */
  private static final Set<String> WIDE_METHODS = Set.of("Context.java setCookie");

  private static final List<String> UNDOCUMENTED = new ArrayList<>();
  private static final List<String> TOO_LONG = new ArrayList<>();
  private static final List<String> TOO_MANY_PARAMETERS = new ArrayList<>();
  private static int methods;

  @BeforeAll
  static void readAllSources() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Path> paths = sources.filter(path -> path.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(unit, trees).scan(unit, null);
      }
    }
  }

  @Test
  void readsTheSources() {
    assertThat(methods).isGreaterThan(500);
  }

  @Test
  void everythingPublicIsDocumented() {
    assertThat(UNDOCUMENTED).isEmpty();
  }

  @Test
  void filesAndMethodsFitOnAFewScreens() {
    assertThat(TOO_LONG).isEmpty();
  }

  @Test
  void nothingTakesMoreThanSixParameters() {
    assertThat(TOO_MANY_PARAMETERS).isEmpty();
  }

  /** Walks one file. */
  private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final CompilationUnitTree unit;
    private final DocTrees trees;
    private final LineMap lines;
    private final String file;

    Reader(CompilationUnitTree unit, DocTrees trees) {
      this.unit = unit;
      this.trees = trees;
      lines = unit.getLineMap();
      file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
      long length = lines.getLineNumber(trees.getSourcePositions().getEndPosition(unit, unit));
      if (length > MAX_FILE_LINES && !LONG_FILES.contains(file)) {
        TOO_LONG.add(file + " has " + length + " lines");
      }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      if (isVisible(type.getModifiers())) {
        checkDocumented(type, type.getSimpleName().toString());
        super.visitClass(type, nothing);
      } else {
        new Sizes().scan(getCurrentPath(), null);
      }
      return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      checkSize(method);
      if (isVisible(method.getModifiers()) && !isOverride(method) && !isGenerated(method)) {
        checkDocumented(method, method.getName().toString());
      }
      return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree field, @Nullable Void nothing) {
      boolean component = isRecord() && !field.getModifiers().getFlags().contains(Modifier.STATIC);
      if (isVisible(field.getModifiers()) && !component) {
        checkDocumented(field, field.getName().toString());
      }
      return null;
    }

    private void checkDocumented(Tree tree, String name) {
      if (trees.getDocComment(getCurrentPath()) == null) {
        UNDOCUMENTED.add(place(tree) + " " + name);
      }
    }

    private void checkSize(MethodTree method) {
      methods++;
      if (method.getBody() != null) {
        long length = line(method.getBody(), true) - line(method.getBody(), false) + 1;
        if (length > MAX_METHOD_LINES && !LONG_METHODS.contains(file + " " + method.getName())) {
          TOO_LONG.add(place(method) + " " + method.getName() + " has " + length + " lines");
        }
      }
      boolean wide = method.getParameters().size() > MAX_PARAMETERS && !isGenerated(method);
      if (wide && !WIDE_METHODS.contains(file + " " + method.getName())) {
        TOO_MANY_PARAMETERS.add(place(method) + " " + method.getName());
      }
    }

    private String place(Tree tree) {
      return file + ":" + line(tree, false);
    }

    private long line(Tree tree, boolean end) {
      long position =
          end
              ? trees.getSourcePositions().getEndPosition(unit, tree)
              : trees.getSourcePositions().getStartPosition(unit, tree);
      return position < 0 ? 0 : lines.getLineNumber(position);
    }

    private boolean isVisible(ModifiersTree modifiers) {
      Set<Modifier> flags = modifiers.getFlags();
      return flags.contains(Modifier.PUBLIC)
          || flags.contains(Modifier.PROTECTED)
          || isInterfaceMember() && !flags.contains(Modifier.PRIVATE);
    }

    private boolean isInterfaceMember() {
      TreePath above = getCurrentPath().getParentPath();
      return above != null
          && (above.getLeaf().getKind() == Tree.Kind.INTERFACE
              || above.getLeaf().getKind() == Tree.Kind.ANNOTATION_TYPE);
    }

    private boolean isRecord() {
      return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
    }

    /** The compact constructor of a record says nothing that its components do not. */
    private boolean isGenerated(MethodTree method) {
      return isRecord() && method.getName().contentEquals("<init>");
    }

    private static boolean isOverride(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    /** Walks what nobody outside sees: it needs no documentation. */
    private final class Sizes extends TreePathScanner<@Nullable Void, @Nullable Void> {

      @Override
      public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        if (!method.getName().contentEquals("<init>")) {
          checkSize(method);
        }
        return super.visitMethod(method, nothing);
      }
    }
  }
}
