package dev.jenever.benchmarks.spring;

import dev.jenever.benchmarks.AccessLog;
import dev.jenever.benchmarks.Chain;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chain of five, as servlet filters. */
@Configuration
class Filters {

  private static final AccessLog LOG = new AccessLog();

  private interface Step {
    void run(HttpServletRequest req, HttpServletResponse res, FilterChain chain) throws Exception;
  }

  @Bean
  FilterRegistrationBean<Filter> requestId() {
    return filter(
        1,
        (req, res, chain) -> {
          res.setHeader(Chain.REQUEST_ID, Chain.requestId(req.getHeader(Chain.REQUEST_ID)));
          chain.doFilter(req, res);
        });
  }

  @Bean
  FilterRegistrationBean<Filter> allowOrigin() {
    return filter(
        2,
        (req, res, chain) -> {
          if (Chain.ORIGIN.equals(req.getHeader("Origin"))) {
            res.setHeader("Access-Control-Allow-Origin", Chain.ORIGIN);
            res.setHeader("Access-Control-Allow-Credentials", "true");
            res.setHeader("Vary", "Origin");
          }
          chain.doFilter(req, res);
        });
  }

  @Bean
  FilterRegistrationBean<Filter> accessLog() {
    return filter(
        3,
        (req, res, chain) -> {
          long start = System.nanoTime();
          chain.doFilter(req, res);
          LOG.log(
              start, res.getStatus(), req.getRemoteAddr(), req.getMethod(), req.getRequestURI());
        });
  }

  @Bean
  FilterRegistrationBean<Filter> recovery() {
    return filter(
        4,
        (req, res, chain) -> {
          try {
            chain.doFilter(req, res);
          } catch (RuntimeException e) {
            res.sendError(500);
          }
        });
  }

  @Bean
  FilterRegistrationBean<Filter> secure() {
    return filter(
        5,
        (req, res, chain) -> {
          Chain.SECURE.forEach(res::setHeader);
          chain.doFilter(req, res);
        });
  }

  private static FilterRegistrationBean<Filter> filter(int order, Step step) {
    Filter filter =
        (req, res, chain) -> {
          try {
            step.run((HttpServletRequest) req, (HttpServletResponse) res, chain);
          } catch (java.io.IOException | jakarta.servlet.ServletException | RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new jakarta.servlet.ServletException(e);
          }
        };
    var bean = new FilterRegistrationBean<>(filter);
    bean.addUrlPatterns("/chain/*");
    bean.setOrder(order);
    return bean;
  }
}
