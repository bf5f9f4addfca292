package org.mingtang.portal;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/mingtang/portal/portal.properties")
class PortalConfiguration {
    /// An index number holds a slash. Who copies it percent-encoded into an address is shown the way, not an error.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }

    @Bean
    OpenAPI openApi(Catalogue catalogue) {
        return new OpenAPI()
                .info(new Info()
                        .title(catalogue.site().government() + "政府信息公开接口")
                        .version("v1")
                        .description("已公开信息的只读接口。错误按 RFC 9457 以 application/problem+json 返回。"));
    }
}
