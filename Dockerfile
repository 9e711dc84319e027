# Build: docker build -t dutybell .   Run: see docker-compose.yml
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
COPY db db
COPY bot-config bot-config
RUN ./mvnw -B -ntp -q -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /srv/dutybell dutybell
WORKDIR /srv/dutybell
COPY --from=build /src/target/dutybell.jar dutybell.jar
COPY --from=build --chown=dutybell /src/bot-config bot-config
RUN mkdir data && chown dutybell data
USER dutybell
VOLUME /srv/dutybell/data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "dutybell.jar"]
