package org.regjistri.access;

import org.regjistri.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// This room's lines of the menu.
@Configuration(proxyBeanMethods = false)
class AccessMenu {

    @Bean
    NavigationItem disclosuresInMenu() {
        return new NavigationItem("access.menu.disclosures", "/disclosures", Right.READ_DISCLOSURES.name(), 800);
    }

    @Bean
    NavigationItem officialsInMenu() {
        return new NavigationItem("access.menu.officials", "/officials", Right.ADMINISTER_OFFICIALS.name(), 900);
    }

    @Bean
    NavigationItem accountInMenu() {
        return new NavigationItem("account.menu", "/account", Right.KEEP_OWN_ACCOUNT.name(), 950);
    }
}
