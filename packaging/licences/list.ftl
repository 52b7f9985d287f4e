# Libraries of others in this program: group:artifact:version | licences to choose from (SPDX) | home page.
# The text of each licence is in META-INF/licenses.
<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
${library.groupId}:${library.artifactId}:${library.version} | ${entry.getValue()?join(" OR ")} | ${library.url!""}
</#list>
