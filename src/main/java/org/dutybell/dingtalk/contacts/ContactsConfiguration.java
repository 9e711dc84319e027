package org.dutybell.dingtalk.contacts;

import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.organisation.ContactSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContactFetchProperties.class)
class ContactsConfiguration {

    @Bean
    ContactSource dingtalkContacts(OpenApi api, ContactFetchProperties properties) {
        return new DingTalkContacts(
                new ContactCalls(api, time -> Thread.sleep(time.toMillis())), properties.pageSize());
    }
}
