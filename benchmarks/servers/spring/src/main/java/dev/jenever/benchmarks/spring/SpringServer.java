package dev.jenever.benchmarks.spring;

import dev.jenever.benchmarks.Setting;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The Spring Boot service of the comparison: MVC on Tomcat, on virtual threads. */
@SpringBootApplication
public class SpringServer {

  /** Serves until the process ends. */
  public static void main(String[] args) {
    SpringApplication app = new SpringApplication(SpringServer.class);
    app.setBannerMode(Banner.Mode.OFF);
    app.setDefaultProperties(
        Map.of(
            "server.address",
            "127.0.0.1",
            "server.port",
            Setting.port(),
            "server.tomcat.max-keep-alive-requests",
            -1, // 100 by default; the others have no limit
            "spring.threads.virtual.enabled",
            true,
            "logging.level.root",
            "warn"));
    app.run(args);
  }

  @Bean
  WebMvcConfigurer files() {
    return new WebMvcConfigurer() {
      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler("/files/**")
            .addResourceLocations(Setting.data().resolve("files").toUri().toString());
      }
    };
  }
}
