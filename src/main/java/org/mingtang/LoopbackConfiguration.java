package org.mingtang;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The server on loopback answers on ::1 beside 127.0.0.1, where the machine has IPv6.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "mingtang.loopback", havingValue = "yes")
class LoopbackConfiguration {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> loopbackOverBothProtocols() {
        return factory -> {
            if (hasLoopback6()) {
                var connector = new Connector();
                connector.setPort(factory.getPort());
                connector.setProperty("address", "::1");
                factory.addAdditionalConnectors(connector);
            }
        };
    }

    private static boolean hasLoopback6() {
        try (var _ = new ServerSocket(0, 1, loopback6())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetAddress loopback6() throws UnknownHostException {
        return InetAddress.getByName("::1");
    }
}
