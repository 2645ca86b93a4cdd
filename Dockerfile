FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn -B -q dependency:go-offline
COPY bpmn bpmn
COPY mail-templates mail-templates
COPY src src
# formatting and tests are CI's; an image is built from what has passed them
RUN mvn -B -q package -DskipTests \
 && java -Djarmode=tools -jar target/petitions-*.jar extract --launcher --layers --destination target/image

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --create-home petitions
WORKDIR /app
COPY --from=build /build/target/image/dependencies/ ./
COPY --from=build /build/target/image/spring-boot-loader/ ./
COPY --from=build /build/target/image/snapshot-dependencies/ ./
COPY --from=build /build/target/image/application/ ./
USER 10001
EXPOSE 8080
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75"
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
