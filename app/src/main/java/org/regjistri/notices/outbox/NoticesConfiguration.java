package org.regjistri.notices.outbox;

import java.util.Map;
import org.regjistri.law.LegalTime;
import org.regjistri.notices.Notice.Channel;
import org.regjistri.web.Messages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticesConfiguration {

    @Bean
    Sending sending(NoticeSettings settings, NoticeRows rows, Messages messages, LegalTime time) {
        var ways = Map.of(Channel.EMAIL, settings.emailMessenger(), Channel.SMS, settings.smsMessenger());
        return new Sending(rows, ways, messages, time, settings.tries());
    }
}
