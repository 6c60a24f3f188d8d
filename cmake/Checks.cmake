# Checks of the house itself, run by ctest.
add_test(NAME house/includes COMMAND "${CMAKE_SOURCE_DIR}/scripts/check-includes")
add_test(NAME house/headers COMMAND "${CMAKE_SOURCE_DIR}/scripts/check-headers" "${CMAKE_BINARY_DIR}")
add_test(NAME house/format COMMAND "${CMAKE_SOURCE_DIR}/scripts/check-format")
add_test(NAME house/walls COMMAND "${CMAKE_SOURCE_DIR}/scripts/check-walls")
