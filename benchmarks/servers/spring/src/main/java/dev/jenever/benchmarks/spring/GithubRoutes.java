package dev.jenever.benchmarks.spring;

import dev.jenever.benchmarks.ApiRoute;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Maps the 203 routes as annotated methods would be. */
@Configuration
class GithubRoutes {

  @Autowired
  void register(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping)
      throws NoSuchMethodException {
    var method = Page.class.getMethod("answer", Map.class);
    for (ApiRoute route : ApiRoute.github()) {
      RequestMappingInfo info =
          RequestMappingInfo.paths(route.pathInBraces())
              .methods(RequestMethod.valueOf(route.method()))
              .produces("text/plain;charset=utf-8")
              .options(mapping.getBuilderConfiguration())
              .build();
      mapping.registerMapping(info, new Page(route.parameters()), method);
    }
  }

  /** The handler of one route. */
  public record Page(List<String> names) {
    @ResponseBody
    public String answer(@PathVariable Map<String, String> values) {
      return ApiRoute.answer(names, values::get);
    }
  }
}
