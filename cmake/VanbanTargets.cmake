# Helpers that give every target the same language level, warnings and include root.

find_program(VANBAN_CCACHE ccache)
if(VANBAN_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${VANBAN_CCACHE}")
endif()
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(vanban_options INTERFACE)
target_compile_features(vanban_options INTERFACE cxx_std_20)
target_include_directories(vanban_options INTERFACE "${CMAKE_SOURCE_DIR}/src")
target_compile_options(vanban_options INTERFACE -Wall -Wextra -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
  # False alarms of GCC 12 in optimised builds: std::string + literal (GCC bug 105651) and moved std::variant.
  target_compile_options(vanban_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(VANBAN_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # In a unity batch each .cpp looks like a header, in which names without a header of their own would be wrong.
  target_compile_options(vanban_options INTERFACE -Wno-subobject-linkage)
endif()
if(VANBAN_WERROR)
  target_compile_options(vanban_options INTERFACE -Werror)
endif()

# vanban_library(base DEPENDS other-folder ... LIBRARIES External::lib ...): every .cpp of the folder, main.cpp apart.
function(vanban_library folder)
  cmake_parse_arguments(ARG "" "" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  add_library(vanban_${folder} STATIC ${sources})
  list(TRANSFORM ARG_DEPENDS PREPEND vanban_)
  target_link_libraries(vanban_${folder} PUBLIC vanban_options ${ARG_DEPENDS} ${ARG_LIBRARIES})
  set_target_properties(vanban_${folder} PROPERTIES UNITY_BUILD ${VANBAN_UNITY} UNITY_BUILD_BATCH_SIZE 12)
endfunction()

# vanban_test(base DEPENDS folder ...): one GoogleTest program a folder, of every .cpp there;
# SOURCES names other files instead, MORE adds some from elsewhere.
function(vanban_test folder)
  cmake_parse_arguments(ARG "" "" "SOURCES;MORE;DEPENDS;LIBRARIES" ${ARGN})
  if(NOT ARG_SOURCES)
    file(GLOB_RECURSE ARG_SOURCES CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  endif()
  add_executable(${folder}_test ${ARG_SOURCES} ${ARG_MORE})
  # What is tested is optimised as it runs; the tests themselves only cost time to compile so.
  target_compile_options(${folder}_test PRIVATE -O0)
  list(TRANSFORM ARG_DEPENDS PREPEND vanban_)
  target_link_libraries(${folder}_test PRIVATE ${ARG_DEPENDS} ${ARG_LIBRARIES} vanban_options vanban_support
                                              GTest::gmock GTest::gtest_main)
  gtest_discover_tests(${folder}_test TEST_PREFIX "${folder}." DISCOVERY_TIMEOUT 60
                       PROPERTIES TIMEOUT 300)
endfunction()
