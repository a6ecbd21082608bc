package org.regjistri.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeSettingsTest {

    @ParameterizedTest
    @CsvSource({"mail.example, none", "10.0.0.7, none"})
    void mail_goes_to_another_machine_encrypted_or_not_at_all(String host, String security) {
        assertThatThrownBy(() -> settings(host, security, "").emailMessenger())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("regjistri.notices.smtp-security");
    }

    @ParameterizedTest
    @CsvSource({"localhost, none", "127.0.0.1, none", "mail.example, starttls", "mail.example, tls"})
    void mail_goes_encrypted_or_stays_on_this_machine(String host, String security) {
        assertThat(settings(host, security, "").emailMessenger()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://sms.example/send", "http://10.0.0.7/", "http://localhost.example/", ""})
    void sms_go_to_another_machine_encrypted_or_not_at_all(String address) {
        assertThatThrownBy(() -> settings("localhost", "none", address).smsMessenger())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("regjistri.notices.sms-address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://sms.example/send", "http://localhost:9000/send", "http://[::1]:9000/"})
    void sms_go_encrypted_or_stay_on_this_machine(String address) {
        assertThat(settings("localhost", "none", address).smsMessenger()).isNotNull();
    }

    private static NoticeSettings settings(String smtpHost, String security, String smsAddress) {
        return new NoticeSettings(
                "smtp",
                "http",
                "outbox",
                12,
                "no-reply@register.example",
                smtpHost,
                587,
                security,
                "",
                "smtp-password",
                smsAddress,
                "sms-token",
                false);
    }
}
