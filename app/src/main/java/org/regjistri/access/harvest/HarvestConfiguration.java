package org.regjistri.access.harvest;

import org.regjistri.access.Right;
import org.regjistri.web.NavigationItem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaceSettings.class)
class HarvestConfiguration {

    @Bean
    NavigationItem alarmsInMenu() {
        return new NavigationItem("alarm.menu", "/alarms", Right.READ_DISCLOSURES.name(), 810);
    }
}
