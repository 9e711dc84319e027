package org.dutybell.botconfig;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where bot-config is.
 *
 * @param configDir the folder that is imported at the first start; read only when nothing is stored yet
 */
@ConfigurationProperties("dutybell")
record BotConfigProperties(@DefaultValue("bot-config") Path configDir) {}
