// Node-API's "experimental" version as Electron 33 has it, where finalizers run inside the garbage collector and must
// put off what touches JavaScript. The node-api-headers package leaves experimental functions out; node-addon-api
// uses this one if it is announced. https://nodejs.org/api/n-api.html#node_api_post_finalizer
#include <node_api.h>

#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER

EXTERN_C_START
NAPI_EXTERN napi_status NAPI_CDECL node_api_post_finalizer(node_api_basic_env env, napi_finalize finalize_cb,
                                                           void* finalize_data, void* finalize_hint);
EXTERN_C_END
